// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.careforall.donation.receipt.control.GivingYear;
import org.careforall.donation.receipt.control.ReceiptTokens;
import org.careforall.donation.receipt.entity.Giver;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.donation.receipt.entity.ReceiptNumber;
import org.careforall.donation.receipt.entity.Sums;
import org.careforall.events.Money;
import org.careforall.platform.outgoing.HeaderText;
import org.careforall.platform.web.PublicUrl;

/** Receipts as answers. */
@ApplicationScoped
public class ReceiptAnswers {

    static final String PDF = "application/pdf";

    private static final String PATH = "/api/donations/receipts/";

    private ReceiptLanguages languages;
    private ReceiptTokens tokens;
    private PublicUrl publicUrl;

    /** For CDI's proxies. */
    protected ReceiptAnswers() {}

    /** Made by CDI. */
    @Inject
    public ReceiptAnswers(ReceiptLanguages languages, ReceiptTokens tokens, PublicUrl publicUrl) {
        this.languages = languages;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    /** Only who names JSON first gets it: browsers get the document. */
    static boolean asksForJson(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(type -> type.getType().equals("application")
                        && type.getSubtype().equals("json"))
                .isPresent();
    }

    /** A receipt in JSON. */
    public ReceiptView view(Receipt receipt) {
        Sums sums = receipt.sums();
        return new ReceiptView(
                receipt.number().toString(),
                receipt.voidedAt().isPresent() ? ReceiptView.Status.VOID : ReceiptView.Status.ISSUED,
                receipt.donationId(),
                new Money(sums.amount(), sums.currency()),
                sums.fee() == 0 ? null : new Money(sums.fee(), sums.currency()),
                new Money(sums.total(), sums.currency()),
                receipt.givenAt().truncatedTo(ChronoUnit.MILLIS),
                receipt.issuedAt(),
                receipt.voidedAt().orElse(null),
                text(receipt.replaces()),
                text(receipt.replacedBy()),
                publicUrl.of(PATH + tokens.tokenOf(receipt.id())));
    }

    private static String text(Optional<ReceiptNumber> number) {
        return number.map(ReceiptNumber::toString).orElse(null);
    }

    /** Twelve months in JSON. */
    public YearView view(GivingYear year, Giver giver) {
        return new YearView(
                year.from().toString(),
                year.last().toString(),
                year.receipts().size(),
                totals(year),
                year.byDonor().stream()
                        .map(one -> new YearView.DonorYear(
                                one.donorName().orElse(null),
                                one.donorEmail().orElse(null),
                                one.receipts().size(),
                                totals(one)))
                        .toList(),
                publicUrl.of(PATH + "yearly/" + year.from() + "/" + tokens.tokenOf(giver, year.from())));
    }

    private static List<Money> totals(GivingYear year) {
        return year.totals().entrySet().stream()
                .map(total -> new Money(total.getValue(), total.getKey()))
                .toList();
    }

    /** A receipt as a document. */
    public Response pdf(Receipt receipt, String lang, HttpHeaders headers) {
        byte[] document = ReceiptPdf.of(receipt, texts(lang, headers));
        return pdf(document, "receipt-" + receipt.number());
    }

    /** Twelve months as a document. */
    public Response pdf(GivingYear year, String lang, HttpHeaders headers) {
        byte[] document = YearPdf.of(year, texts(lang, headers), Instant.now().truncatedTo(ChronoUnit.DAYS));
        return pdf(document, "gifts-" + year.from());
    }

    private ReceiptTexts texts(String lang, HttpHeaders headers) {
        return languages.choose(lang, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The link opens it for anybody: it goes neither to search engines nor, as a referrer, to other sites. */
    private static Response pdf(byte[] document, String name) {
        String file = HeaderText.fileName(name) + ".pdf";
        return Response.ok(document, MediaType.valueOf(PDF))
                .header("Content-Disposition", "inline; filename=\"" + file + "\"")
                .header("Vary", "Accept, Accept-Language")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
