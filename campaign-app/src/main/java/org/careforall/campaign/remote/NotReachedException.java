// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.remote;

/** Another app did not answer, or not with what was asked for. */
public class NotReachedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With what it did instead. */
    public NotReachedException(String message) {
        super(message);
    }

    /** With why. */
    public NotReachedException(String message, Throwable cause) {
        super(message, cause);
    }
}
