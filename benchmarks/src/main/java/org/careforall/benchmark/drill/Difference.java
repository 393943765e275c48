// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

/**
 * Something that is not as it must be.
 *
 * @param check what was checked
 * @param what what was found
 */
record Difference(String check, String what) {}
