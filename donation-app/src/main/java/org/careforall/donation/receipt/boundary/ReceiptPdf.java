// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import static org.careforall.donation.receipt.boundary.Letterhead.BODY;
import static org.careforall.donation.receipt.boundary.Letterhead.LEFT;
import static org.careforall.donation.receipt.boundary.Letterhead.NAME;
import static org.careforall.donation.receipt.boundary.Letterhead.SMALL;
import static org.careforall.donation.receipt.boundary.Letterhead.WIDE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.careforall.donation.pdf.Ink;
import org.careforall.donation.pdf.Sheets;
import org.careforall.donation.pdf.Style;
import org.careforall.donation.receipt.boundary.Letterhead.Fact;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.donation.receipt.entity.Sums;

/** One receipt as a document. The same receipt gives the same bytes. */
final class ReceiptPdf {

    private static final Style SUM = new Style(26, true, Ink.ACCENT);
    private static final Style VOID_SUM = new Style(26, true, Ink.QUIET);
    private static final Style ALARM = new Style(13, true, Ink.ALARM);
    private static final float LABELS = 150;
    private static final float PANEL = 78;

    private final Sheets sheets;
    private final ReceiptTexts texts;
    private final Receipt receipt;
    private final String number;
    private float y;

    private ReceiptPdf(Sheets sheets, ReceiptTexts texts, Receipt receipt) {
        this.sheets = sheets;
        this.texts = texts;
        this.receipt = receipt;
        this.number = receipt.number().toString();
    }

    /** The document's bytes. */
    static byte[] of(Receipt receipt, ReceiptTexts texts) {
        String title = texts.say("receipt.title") + " " + receipt.number();
        try (Sheets sheets = new Sheets(title, receipt.issuer().name(), texts.language(), receipt.issuedAt())) {
            new ReceiptPdf(sheets, texts, receipt).draw();
            return sheets.toBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("receipt " + receipt.number(), e);
        }
    }

    private void draw() throws IOException {
        if (receipt.voidedAt().isPresent()) {
            sheets.acrossPage(texts.say("void.mark"), Ink.ALARM_WASH);
        }
        y = Letterhead.head(
                sheets,
                texts,
                receipt.issuer(),
                texts.say("receipt.title"),
                List.of(
                        new Fact(texts.say("receipt.number"), number),
                        new Fact(texts.say("receipt.issuedOn"), texts.date(receipt.issuedAt()))));
        drawVoid();
        drawDonor();
        drawSum();
        for (Fact fact : facts()) {
            drawFact(fact);
        }
        drawWords();
        Letterhead.foot(sheets, texts, receipt.issuer().name() + " · " + number);
    }

    private void drawVoid() throws IOException {
        if (receipt.voidedAt().isEmpty()) {
            return;
        }
        String since =
                texts.say("void.since", "date", texts.date(receipt.voidedAt().get()));
        String by = receipt.replacedBy()
                .map(next -> " " + texts.say("void.replacedBy", "number", next.toString()))
                .orElse("");
        List<String> lines = sheets.wrap(since + by, BODY, WIDE - 32);
        float height = 40 + lines.size() * BODY.leading();
        sheets.fill(LEFT, y - 14, WIDE, height, Ink.ALARM_TINT);
        sheets.fill(LEFT, y - 14, 4, height, Ink.ALARM);
        sheets.text(LEFT + 16, y + 8, texts.say("void.mark"), ALARM);
        sheets.paragraph(LEFT + 16, y + 8 + ALARM.leading(), WIDE - 32, since + by, BODY);
        y += height + 16;
    }

    private void drawDonor() throws IOException {
        sheets.text(LEFT, y, texts.say("receipt.from"), SMALL);
        y = sheets.paragraph(
                LEFT, y + NAME.leading(), WIDE, receipt.donorName().orElse(texts.say("receipt.unnamed")), NAME);
        if (receipt.donorEmail().isPresent()) {
            y = sheets.paragraph(LEFT, y, WIDE, receipt.donorEmail().get(), BODY);
        }
        y += 12;
    }

    private void drawSum() throws IOException {
        boolean isVoid = receipt.voidedAt().isPresent();
        if (!isVoid) {
            sheets.fill(LEFT, y, WIDE, PANEL, Ink.TINT);
        }
        sheets.fill(LEFT, y, 4, PANEL, isVoid ? Ink.LINE : Ink.ACCENT);
        sheets.text(LEFT + 20, y + 26, texts.say("receipt.amount"), SMALL);
        sheets.text(LEFT + 20, y + 58, money(receipt.sums().total()), isVoid ? VOID_SUM : SUM);
        y += PANEL + 30;
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.say("receipt.givenOn"), texts.date(receipt.givenAt())));
        facts.add(new Fact(texts.say("receipt.campaign"), receipt.campaignTitle()));
        facts.add(new Fact(texts.say("receipt.method"), texts.say("receipt.method." + receipt.method())));
        Sums sums = receipt.sums();
        if (sums.fee() > 0) {
            facts.add(new Fact(texts.say("receipt.part"), money(sums.amount())));
            facts.add(new Fact(texts.say("receipt.fee"), money(sums.fee())));
        }
        facts.add(new Fact(texts.say("receipt.gift"), receipt.donationId().toString()));
        return facts;
    }

    private void drawFact(Fact fact) throws IOException {
        sheets.paragraph(LEFT, y, LABELS - 12, fact.label(), SMALL);
        float below = sheets.paragraph(LEFT + LABELS, y, WIDE - LABELS, fact.value(), BODY);
        sheets.fill(LEFT, below - 4, WIDE, 0.5f, Ink.LINE);
        y = below + 13;
    }

    /** A void receipt confirms nothing. */
    private void drawWords() throws IOException {
        y += 22;
        boolean counts = receipt.voidedAt().isEmpty();
        if (counts) {
            String thanks =
                    texts.say("receipt.thanks", "issuer", receipt.issuer().name());
            y = sheets.paragraph(LEFT, y, WIDE, thanks, BODY) + 6;
        }
        if (receipt.replaces().isPresent()) {
            String replaces = texts.say(
                    "receipt.replaces", "number", receipt.replaces().get().toString());
            y = sheets.paragraph(LEFT, y, WIDE, replaces, BODY) + 6;
        }
        if (counts) {
            sheets.paragraph(LEFT, y, WIDE, texts.say("receipt.keep"), SMALL);
        }
    }

    private String money(long minorUnits) {
        return texts.money(minorUnits, receipt.sums().currency());
    }
}
