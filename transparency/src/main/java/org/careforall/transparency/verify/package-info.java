// SPDX-License-Identifier: Apache-2.0
/** Verifies a whole log offline. */
package org.careforall.transparency.verify;
