// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.client;

/** Another app did not say what it was asked. */
public class NotReachedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason as staff read it; holds no address */
    public NotReachedException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** Without another failure behind it. */
    public NotReachedException(String reason) {
        super(reason);
    }
}
