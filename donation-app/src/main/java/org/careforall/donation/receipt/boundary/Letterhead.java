// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import java.io.IOException;
import java.util.List;
import org.careforall.donation.pdf.Ink;
import org.careforall.donation.pdf.Sheets;
import org.careforall.donation.pdf.Style;
import org.careforall.donation.receipt.entity.Issuer;

/** What all documents share: who issues at the left, which document at the right, a foot with the page's number. */
final class Letterhead {

    static final float LEFT = 56;
    static final float RIGHT = Sheets.WIDTH - LEFT;
    static final float WIDE = RIGHT - LEFT;

    /** Nothing but the foot is drawn below this. */
    static final float BOTTOM = Sheets.HEIGHT - 84;

    static final Style TITLE = new Style(19, true, Ink.ACCENT);
    static final Style NAME = new Style(13, true, Ink.TEXT);
    static final Style BODY = new Style(10, false, Ink.TEXT);
    static final Style STRONG = new Style(10, true, Ink.TEXT);
    static final Style SMALL = new Style(9, false, Ink.QUIET);

    private static final float HALF = WIDE / 2 - 12;
    private static final float FOOT = Sheets.HEIGHT - 48;

    private Letterhead() {}

    /** A label and its value. */
    record Fact(String label, String value) {}

    /** Draws the head; returns where the rest begins. */
    static float head(Sheets sheets, ReceiptTexts texts, Issuer issuer, String title, List<Fact> facts)
            throws IOException {
        sheets.fill(0, 0, Sheets.WIDTH, 8, Ink.ACCENT);
        float left = sheets.paragraph(LEFT, 62, HALF, issuer.name(), NAME);
        for (String line : issuer.address().split(";")) {
            left = sheets.paragraph(LEFT, left, HALF, line, SMALL);
        }
        if (!issuer.registration().isBlank()) {
            String registration = texts.say("registration", "number", issuer.registration());
            left = sheets.paragraph(LEFT, left, HALF, registration, SMALL);
        }
        float right = 62;
        for (String line : sheets.wrap(title, TITLE, HALF)) {
            sheets.textEndingAt(RIGHT, right, line, TITLE);
            right += TITLE.leading();
        }
        for (Fact fact : facts) {
            sheets.textEndingAt(RIGHT, right, fact.value(), STRONG);
            float beside = RIGHT - sheets.width(fact.value(), STRONG) - 8;
            sheets.textEndingAt(beside, right, fact.label(), SMALL);
            right += BODY.leading() + 1;
        }
        float below = Math.max(left, right) + 6;
        sheets.fill(LEFT, below, WIDE, 0.75f, Ink.LINE);
        return below + 32;
    }

    /** Draws the foot of every page. */
    static void foot(Sheets sheets, ReceiptTexts texts, String document) throws IOException {
        String pages = Integer.toString(sheets.pages());
        for (int i = 0; i < sheets.pages(); i++) {
            sheets.turnTo(i);
            sheets.fill(LEFT, FOOT - 16, WIDE, 0.75f, Ink.LINE);
            String page = texts.say("page", "page", Integer.toString(i + 1), "pages", pages);
            sheets.textEndingAt(RIGHT, FOOT, page, SMALL);
            sheets.paragraph(LEFT, FOOT, WIDE - sheets.width(page, SMALL) - 16, document, SMALL);
        }
    }
}
