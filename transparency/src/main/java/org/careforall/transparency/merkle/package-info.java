// SPDX-License-Identifier: Apache-2.0
/** Merkle trees as in RFC 9162: hashes, roots, proofs. */
package org.careforall.transparency.merkle;
