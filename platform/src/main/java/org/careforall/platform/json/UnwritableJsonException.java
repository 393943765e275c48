// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.json;

/** One of our own values cannot be written: a bug of ours, whatever the caller sent. */
public class UnwritableJsonException extends RuntimeException {

    /** What was to be written, and why it could not. */
    public UnwritableJsonException(Class<?> type, Throwable cause) {
        super("cannot be written as JSON: " + type.getName(), cause);
    }
}
