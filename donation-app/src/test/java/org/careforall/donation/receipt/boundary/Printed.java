// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.donation.receipt.entity.Issuer;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.donation.receipt.entity.ReceiptNumber;
import org.careforall.donation.receipt.entity.Sums;

/** Receipts to print, and what a reader finds in the print. */
final class Printed {

    static final Issuer ISSUER =
            new Issuer("Open Hands Foundation", "12 Harbour Street; 1050 Brussels; Belgium", "BE 0123.456.789");

    private Printed() {}

    static Receipt receipt(long serial, String name, String title, Sums sums) {
        return new Receipt(
                new UUID(1, serial),
                new ReceiptNumber("R-", serial),
                UUID.fromString("01931f6e-0000-7000-8000-000000000003"),
                ISSUER,
                sums,
                GivingMethod.CARD,
                Optional.of(name),
                Optional.of("grace@example.org"),
                title,
                Instant.parse("2026-11-20T23:30:00Z"),
                Instant.parse("2026-11-21T12:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Receipt receipt() {
        return receipt(123, "Grace Hopper", "Clean water for Kisumu", new Sums(2500, 2606, "USD"));
    }

    static Receipt linked(Receipt receipt, Optional<Instant> voided, Long before, Long after) {
        return new Receipt(
                receipt.id(),
                receipt.number(),
                receipt.donationId(),
                receipt.issuer(),
                receipt.sums(),
                receipt.method(),
                receipt.donorName(),
                receipt.donorEmail(),
                receipt.campaignTitle(),
                receipt.givenAt(),
                receipt.issuedAt(),
                voided,
                Optional.ofNullable(before).map(serial -> new ReceiptNumber("R-", serial)),
                Optional.ofNullable(after).map(serial -> new ReceiptNumber("R-", serial)));
    }

    static ReceiptTexts texts(String tag) {
        return texts(tag, ZoneOffset.UTC);
    }

    static ReceiptTexts texts(String tag, ZoneId zone) {
        return new ReceiptLanguages(zone).choose(tag, null);
    }

    /** The text of all pages, each run of spaces and line breaks as one space. */
    static String read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document).replaceAll("[\\s\\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
