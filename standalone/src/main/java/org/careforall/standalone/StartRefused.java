// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

/** Something outside this program stands in the way of a start. The message is one line for the person who started it. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
