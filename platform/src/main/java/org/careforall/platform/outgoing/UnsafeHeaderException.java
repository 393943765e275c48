// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outgoing;

/** A text that must not become part of a header or command. A fault of ours: it should have been refused before. */
public final class UnsafeHeaderException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnsafeHeaderException(String where) {
        super("what was to be sent as " + where + " is not one line of plain characters");
    }
}
