// SPDX-License-Identifier: Apache-2.0
/** What {@code ./run --demo} does: some hundred donations through the public API, as people in browsers would give. */
package org.careforall.standalone.demo;
