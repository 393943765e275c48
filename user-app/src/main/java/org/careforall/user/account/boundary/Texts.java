// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

/** The forms that texts have. */
public final class Texts {

    /** No control characters (a database refuses one of them, a mail header others) and no halves of characters. */
    public static final String PLAIN = "[^\\p{Cc}\\p{Cs}]*";

    private Texts() {}
}
