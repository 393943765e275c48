// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

/** Which characters a text may have: PostgreSQL takes no NUL, and mails and CSV files no line breaks in a name. */
final class Texts {

    static final String ONE_LINE = "[^\\x00-\\x1F\\x7F]*";
    static final String ONE_LINE_MESSAGE = "must not contain control characters";
    static final String LINES = "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*";
    static final String LINES_MESSAGE = "must not contain control characters other than line breaks and tabs";

    private Texts() {}
}
