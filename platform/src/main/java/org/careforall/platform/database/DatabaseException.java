// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.database;

/** A statement failed; {@link PassingFailure} tells whether trying again may help. Rolls the transaction back. */
public class DatabaseException extends RuntimeException {

    /** What was tried, and the driver's exception. */
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
