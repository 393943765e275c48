// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.timeline.control;

/** Another app did not say what it was asked. */
class NotReachedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason as staff read it; holds no address */
    NotReachedException(String reason, Throwable cause) {
        super(reason, cause);
    }

    NotReachedException(String reason) {
        super(reason);
    }
}
