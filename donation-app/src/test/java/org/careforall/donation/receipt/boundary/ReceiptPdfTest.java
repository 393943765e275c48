// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.donation.receipt.boundary.Printed.pages;
import static org.careforall.donation.receipt.boundary.Printed.read;
import static org.careforall.donation.receipt.boundary.Printed.receipt;
import static org.careforall.donation.receipt.boundary.Printed.texts;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.careforall.donation.pdf.Sheets;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.donation.receipt.entity.Sums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptPdfTest {

    private static final Optional<Instant> DECEMBER = Optional.of(Instant.parse("2026-12-02T00:00:00Z"));

    @Test
    void itSaysInEnglishWhatAReceiptMust() {
        assertThat(read(ReceiptPdf.of(receipt(), texts("en"))))
                .contains("Open Hands Foundation", "12 Harbour Street", "1050 Brussels")
                .contains("Registration number BE 0123.456.789")
                .contains("Donation receipt", "R-000123")
                .contains("Date of issue November 21, 2026", "Date of gift November 20, 2026")
                .contains("Grace Hopper", "grace@example.org", "Clean water for Kisumu", "Method Card")
                .contains("USD 26.06", "For the campaign USD 25.00", "Fees you covered USD 1.06")
                .contains("Thank you. Open Hands Foundation confirms")
                .contains("01931f6e-0000-7000-8000-000000000003", "Page 1 of 1")
                .doesNotContain("VOID", "replaces");
    }

    @Test
    void itSaysInFrenchWhatAReceiptMust() {
        assertThat(read(ReceiptPdf.of(receipt(), texts("fr"))))
                .contains("Open Hands Foundation", "Numéro d’enregistrement BE 0123.456.789")
                .contains("Reçu de don", "R-000123", "Date d’émission 21 novembre 2026")
                .contains("Date du don 20 novembre 2026", "Reçu de", "Grace Hopper", "Carte bancaire")
                .contains("26,06 USD", "Pour la campagne 25,00 USD", "Merci.")
                .doesNotContain("ANNULÉ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | JPY | 123456789 | JPY 123,456,789
            en | USD | 1         | USD 0.01
            en | BHD | 1234567   | BHD 1,234.567
            en | XXQ | 1234      | XXQ 12.34
            fr | JPY | 1234567   | 1 234 567 JPY
            fr | EUR | 123456    | 1 234,56 EUR
            fr | KWD | 5         | 0,005 KWD
            """)
    void amountsHaveTheCurrencysDecimals(String language, String currency, long amount, String shown) {
        Receipt receipt = receipt(1, "Grace", "Water", new Sums(amount, amount, currency));
        assertThat(read(ReceiptPdf.of(receipt, texts(language)))).contains(shown);
    }

    @Test
    void aVoidOneSaysSoAndWhatReplacesItAndConfirmsNothing() {
        Receipt replaced = Printed.linked(receipt(), DECEMBER, null, 130L);
        assertThat(read(ReceiptPdf.of(replaced, texts("en"))))
                .contains("VOID", "Void since December 2, 2026", "Replaced by receipt R-000130.")
                .doesNotContain("Thank you");
        assertThat(read(ReceiptPdf.of(replaced, texts("fr"))))
                .contains("ANNULÉ", "2 décembre 2026", "Remplacé par le reçu R-000130.")
                .doesNotContain("Merci");

        Receipt refunded = Printed.linked(receipt(), DECEMBER, null, null);
        assertThat(read(ReceiptPdf.of(refunded, texts("en")))).contains("VOID").doesNotContain("Replaced");
    }

    @Test
    void aNewOneNamesTheOneThatItReplaces() {
        Receipt second = Printed.linked(receipt(), Optional.empty(), 120L, null);
        assertThat(read(ReceiptPdf.of(second, texts("en")))).contains("This receipt replaces receipt R-000120");
        assertThat(read(ReceiptPdf.of(second, texts("fr")))).contains("Ce reçu remplace le reçu R-000120");
    }

    @Test
    void daysBeginWhereTheSettingSays() {
        assertThat(read(ReceiptPdf.of(receipt(), texts("en", ZoneId.of("Africa/Nairobi")))))
                .contains("Date of gift November 21, 2026");
    }

    @Test
    void theSameReceiptGivesTheSameBytes() {
        assertThat(ReceiptPdf.of(receipt(), texts("fr"))).isEqualTo(ReceiptPdf.of(receipt(), texts("fr")));
    }

    @Test
    void oddNamesAreShownAsFarAsTheFontGoes() {
        String name = "Zoë Ελένη Ирина דוד 日本 \u202eevil\u0007\u0000";
        assertThat(read(ReceiptPdf.of(receipt(1, name, "Łódź (fix)", new Sums(1, 1, "USD")), texts("en"))))
                .contains("Zoë Ελένη Ирина דוד □□ evil", "Łódź (fix)");
    }

    @Test
    void longTextsAreWrappedInsideThePage() throws IOException {
        Receipt receipt = receipt(1, "Wolfe".repeat(40), "Long words ".repeat(30), new Sums(1, 1, "USD"));
        byte[] pdf = ReceiptPdf.of(receipt, texts("en"));
        assertThat(read(pdf).replace(" ", "")).contains("Wolfe".repeat(40));
        assertThat(pages(pdf)).isEqualTo(1);
        PDFTextStripper inside = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                assertThat(positions).allSatisfy(one -> {
                    assertThat(one.getXDirAdj()).isGreaterThanOrEqualTo(Letterhead.LEFT - 1);
                    assertThat(one.getXDirAdj() + one.getWidthDirAdj()).isLessThanOrEqualTo(Letterhead.RIGHT + 1);
                    assertThat(one.getYDirAdj()).isBetween(0f, Sheets.HEIGHT);
                });
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(inside.getText(document)).isNotNull();
        }
    }
}
