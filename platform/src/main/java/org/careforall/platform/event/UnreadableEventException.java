// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.event;

/** A message or an event that this app cannot read: it is set aside with this cause, never dropped. */
public class UnreadableEventException extends RuntimeException {

    /** What could not be read, and why (null when there is no further cause). */
    public UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
