// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.donation.receipt.boundary.Printed.pages;
import static org.careforall.donation.receipt.boundary.Printed.read;
import static org.careforall.donation.receipt.boundary.Printed.receipt;
import static org.careforall.donation.receipt.boundary.Printed.texts;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.careforall.donation.receipt.control.GivingYear;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.donation.receipt.entity.Sums;
import org.junit.jupiter.api.Test;

class YearPdfTest {

    private static final Instant TODAY = Instant.parse("2027-04-02T00:00:00Z");

    @Test
    void aRowForEachGiftAndATotalForEachCurrency() {
        GivingYear year = new GivingYear(
                YearMonth.of(2026, 4),
                List.of(
                        receipt(1, "Grace Hopper", "Water", new Sums(2500, 2606, "USD")),
                        receipt(2, "Grace Hopper", "School", new Sums(100_000, 100_000, "USD")),
                        receipt(3, "Grace Hopper", "Bridge", new Sums(5000, 5000, "JPY"))));

        assertThat(read(YearPdf.of(year, texts("en"), TODAY)))
                .contains("Yearly statement of gifts", "Period April 2026 – March 2027", "Gifts 3")
                .contains("Date of issue April 2, 2027", "Open Hands Foundation", "Grace Hopper")
                .contains("Nov 20, 2026 R-000001 Water USD 26.06", "R-000003 Bridge JPY 5,000")
                .contains("Total in USD USD 1,026.06", "Total in JPY JPY 5,000");
        assertThat(read(YearPdf.of(year, texts("fr"), TODAY)))
                .contains("Relevé annuel des dons", "avril 2026 – mars 2027", "Total en USD 1 026,06 USD");
        assertThat(YearPdf.of(year, texts("en"), TODAY)).isEqualTo(YearPdf.of(year, texts("en"), TODAY));
    }

    /** Who may see gifts is not who gave them: one account or token may open the gifts of two. */
    @Test
    void eachNameAndAddressHasASectionOfItsOwn() {
        GivingYear year = new GivingYear(
                YearMonth.of(2026, 4),
                List.of(
                        receipt(1, "Grace Hopper", "Water", new Sums(2500, 2500, "USD")),
                        receipt(2, "Alan Turing", "School", new Sums(1000, 1000, "USD")),
                        receipt(3, "Grace Hopper", "Bridge", new Sums(500, 500, "USD"))));

        assertThat(year.byDonor()).extracting(one -> one.receipts().size()).containsExactly(2, 1);
        byte[] pdf = YearPdf.of(year, texts("en"), TODAY);
        assertThat(pages(pdf)).as("a statement may be handed on alone").isEqualTo(2);
        assertThat(read(pdf))
                .containsSubsequence(
                        "Grace Hopper",
                        "R-000001",
                        "R-000003",
                        "Total in USD USD 30.00",
                        "Alan Turing",
                        "R-000002",
                        "Total in USD USD 10.00");
    }

    @Test
    void manyGiftsTakeManyPagesAndNoneIsLost() {
        List<Receipt> many = LongStream.rangeClosed(1, 200)
                .mapToObj(serial -> receipt(serial, "Grace", "Water", new Sums(100, 100, "USD")))
                .toList();
        byte[] pdf = YearPdf.of(new GivingYear(YearMonth.of(2026, 4), many), texts("en"), TODAY);

        assertThat(pages(pdf)).isBetween(6, 10);
        String text = read(pdf);
        assertThat(many).allSatisfy(one -> assertThat(text).contains(one.number() + " Water USD 1.00"));
        assertThat(text).contains("Total in USD USD 200.00", "Page 2 of " + pages(pdf));
    }
}
