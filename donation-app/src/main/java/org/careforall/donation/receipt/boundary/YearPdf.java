// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import static org.careforall.donation.receipt.boundary.Letterhead.BODY;
import static org.careforall.donation.receipt.boundary.Letterhead.BOTTOM;
import static org.careforall.donation.receipt.boundary.Letterhead.LEFT;
import static org.careforall.donation.receipt.boundary.Letterhead.NAME;
import static org.careforall.donation.receipt.boundary.Letterhead.RIGHT;
import static org.careforall.donation.receipt.boundary.Letterhead.SMALL;
import static org.careforall.donation.receipt.boundary.Letterhead.STRONG;
import static org.careforall.donation.receipt.boundary.Letterhead.WIDE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careforall.donation.pdf.Ink;
import org.careforall.donation.pdf.Sheets;
import org.careforall.donation.pdf.Style;
import org.careforall.donation.receipt.boundary.Letterhead.Fact;
import org.careforall.donation.receipt.control.GivingYear;
import org.careforall.donation.receipt.entity.Issuer;
import org.careforall.donation.receipt.entity.Receipt;

/** Twelve months' gifts as a document: a row for each, and totals. */
final class YearPdf {

    private static final Style TOTAL = new Style(13, true, Ink.ACCENT);
    private static final float NUMBER = LEFT + 96;
    private static final float CAMPAIGN = LEFT + 186;
    private static final float AMOUNT = 112;
    private static final float TOP = 56;

    private final Sheets sheets;
    private final ReceiptTexts texts;
    private final GivingYear year;
    private float y;

    private YearPdf(Sheets sheets, ReceiptTexts texts, GivingYear year) {
        this.sheets = sheets;
        this.texts = texts;
        this.year = year;
    }

    /**
     * The document's bytes: for each donor a statement that begins on a page of its own.
     *
     * @param today the date of issue
     */
    static byte[] of(GivingYear year, ReceiptTexts texts, Instant today) {
        Issuer issuer = year.issuer();
        try (Sheets sheets = new Sheets(texts.say("year.title"), issuer.name(), texts.language(), today)) {
            boolean first = true;
            for (GivingYear donors : year.byDonor()) {
                if (!first) {
                    sheets.addPage();
                }
                first = false;
                new YearPdf(sheets, texts, donors).draw(today);
            }
            Letterhead.foot(sheets, texts, issuer.name() + " · " + period(texts, year));
            return sheets.toBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("yearly statement", e);
        }
    }

    private static String period(ReceiptTexts texts, GivingYear year) {
        return texts.month(year.from()) + " – " + texts.month(year.last());
    }

    private void draw(Instant today) throws IOException {
        Issuer issuer = year.issuer();
        List<Fact> facts = List.of(
                new Fact(texts.say("year.period"), period(texts, year)),
                new Fact(texts.say("year.printedOn"), texts.date(today)),
                new Fact(
                        texts.say("year.gifts"),
                        Integer.toString(year.receipts().size())));
        y = Letterhead.head(sheets, texts, issuer, texts.say("year.title"), facts);
        drawDonor();
        drawColumns();
        for (Receipt receipt : year.receipts()) {
            drawRow(receipt);
        }
        y += 14;
        for (Map.Entry<String, Long> total : year.totals().entrySet()) {
            room(TOTAL.leading());
            sheets.text(LEFT, y, texts.say("year.total", "currency", total.getKey()), STRONG);
            sheets.textEndingAt(RIGHT, y, texts.money(total.getValue(), total.getKey()), TOTAL);
            y += TOTAL.leading() + 4;
        }
        room(5 * BODY.leading());
        y = sheets.paragraph(LEFT, y + 14, WIDE, texts.say("year.thanks", "issuer", issuer.name()), BODY) + 4;
        sheets.paragraph(LEFT, y, WIDE, texts.say("year.note"), SMALL);
    }

    private void drawDonor() throws IOException {
        sheets.text(LEFT, y, texts.say("receipt.from"), SMALL);
        String name = year.donorName().orElse(texts.say("receipt.unnamed"));
        y = sheets.paragraph(LEFT, y + NAME.leading(), WIDE, name, NAME);
        Optional<String> email = year.donorEmail();
        if (email.isPresent()) {
            y = sheets.paragraph(LEFT, y, WIDE, email.get(), BODY);
        }
        y += 18;
    }

    private void drawColumns() throws IOException {
        sheets.fill(LEFT, y - 14, WIDE, 22, Ink.TINT);
        sheets.text(LEFT + 6, y, texts.say("year.date"), SMALL);
        sheets.text(NUMBER, y, texts.say("year.number"), SMALL);
        sheets.text(CAMPAIGN, y, texts.say("year.campaign"), SMALL);
        sheets.textEndingAt(RIGHT - 6, y, texts.say("year.amount"), SMALL);
        y += 24;
    }

    private void drawRow(Receipt receipt) throws IOException {
        float width = RIGHT - AMOUNT - CAMPAIGN;
        List<String> title = sheets.wrap(receipt.campaignTitle(), BODY, width);
        if (room(title.size() * BODY.leading())) {
            drawColumns();
        }
        sheets.text(LEFT + 6, y, texts.shortDate(receipt.givenAt()), BODY);
        sheets.text(NUMBER, y, receipt.number().toString(), BODY);
        String amount = texts.money(receipt.sums().total(), receipt.sums().currency());
        sheets.textEndingAt(RIGHT - 6, y, amount, BODY);
        y = sheets.paragraph(CAMPAIGN, y, width, receipt.campaignTitle(), BODY);
        sheets.fill(LEFT, y - 6, WIDE, 0.5f, Ink.LINE);
        y += 9;
    }

    /** Makes room for what is this high; true when that took a new page. */
    private boolean room(float height) throws IOException {
        if (y + height <= BOTTOM) {
            return false;
        }
        sheets.addPage();
        y = TOP;
        return true;
    }
}
