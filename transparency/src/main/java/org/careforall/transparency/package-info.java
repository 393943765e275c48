// SPDX-License-Identifier: Apache-2.0
/**
 * The formats of a transparency log, as others' tools read them, and the command that verifies one offline. Only the JDK: an
 * auditor need trust and run nothing more.
 */
package org.careforall.transparency;
