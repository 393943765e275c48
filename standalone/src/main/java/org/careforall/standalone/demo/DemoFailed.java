// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

/** The demo met an answer that it can't go on with. */
public final class DemoFailed extends RuntimeException {

    DemoFailed(String message) {
        super(message);
    }

    DemoFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
