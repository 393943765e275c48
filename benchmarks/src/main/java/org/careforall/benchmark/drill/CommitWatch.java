// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

/** Reads what a client sends, and tells when a commit was among it. One for each connection. */
interface CommitWatch {

    /** Whether these bytes, after those before, end a request to commit. */
    boolean sees(byte[] bytes, int length);
}
