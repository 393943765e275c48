// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

/** What came as an event is none: no JSON, no id, or money that is none. */
public class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String what, Throwable cause) {
        super(what, cause);
    }
}
