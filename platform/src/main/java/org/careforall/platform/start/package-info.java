// SPDX-License-Identifier: Apache-2.0
/** What happens once, when an app starts. */
package org.careforall.platform.start;
