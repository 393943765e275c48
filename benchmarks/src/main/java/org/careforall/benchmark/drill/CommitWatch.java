// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

/**
 * Reads what a client and its server say to each other, and tells when work was committed. One for each connection, called
 * by two threads.
 */
interface CommitWatch {

    /** Whether these bytes of the client's, after those before, end a request to commit; one that commits nothing is none. */
    boolean sees(byte[] bytes, int length);

    /** These bytes are the server's answer. */
    void hears(byte[] bytes, int length);

    /** Whether there is work that the client has begun, and that it has not heard the end of. */
    boolean isAtWork();
}
