// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

/** Which characters a text may have: PostgreSQL takes no NUL, and mails and CSV files no line breaks in a name. */
final class Texts {

    static final String ONE_LINE = "\\P{Cntrl}*";
    static final String ONE_LINE_MESSAGE = "must not contain control characters";
    static final String LINES = "[\\P{Cntrl}\\r\\n\\t]*";
    static final String LINES_MESSAGE = "must not contain control characters other than line breaks and tabs";

    private Texts() {}
}
