// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careforall.sandbox.books.CaptureMethod;
import org.careforall.sandbox.books.Ids;
import org.careforall.sandbox.books.IntentTerms;
import org.careforall.sandbox.books.LineItem;
import org.careforall.sandbox.books.SessionTerms;
import org.careforall.sandbox.payments.Currencies;

/** Reads what a checkout session is made of. */
final class SessionRequest {
    private static final int MOST_LINES = 100;

    private final Amounts amounts;

    SessionRequest(Amounts amounts) {
        this.amounts = amounts;
    }

    private record Line(LineItem item, String currency) {}

    SessionTerms terms(Params params) {
        mode(params);
        List<Line> lines = new ArrayList<>();
        params.groups("line_items").forEach(group -> lines.add(line(group)));
        if (lines.isEmpty()) {
            throw ApiError.missing("line_items");
        }
        if (lines.size() > MOST_LINES) {
            throw ApiError.invalid("line_items", "A session can have up to " + MOST_LINES + " line items.");
        }
        String currency = lines.get(0).currency();
        if (lines.stream().anyMatch(line -> !line.currency().equals(currency))) {
            throw ApiError.invalid("line_items", "All line items of a session must have the same currency.");
        }
        long total = lines.stream().mapToLong(line -> line.item().total()).reduce(0, Math::addExact);
        boolean cardOnly = paymentMethods(params);
        IntentTerms intent =
                intent(params.group("payment_intent_data").orElse(params.none()), total, currency, cardOnly);
        SessionTerms terms = new SessionTerms(
                lines.stream().map(Line::item).toList(),
                url(params, "success_url").orElseThrow(() -> ApiError.missing("success_url")),
                url(params, "cancel_url"),
                params.text("client_reference_id", 200),
                params.text("customer_email", 512),
                params.oneOf("submit_type", "auto", "book", "donate", "pay"),
                params.text("locale"),
                Metadata.of(params),
                intent);
        amounts.checked(total, currency, "line_items");
        return terms;
    }

    private static void mode(Params params) {
        String mode = params.requiredText("mode");
        if (!mode.equals("payment")) {
            throw ApiError.invalid("mode", "Invalid mode: the sandbox knows only 'payment'.");
        }
        params.oneOf("ui_mode", "hosted", "hosted_page");
    }

    private static boolean paymentMethods(Params params) {
        List<String> types = params.texts("payment_method_types");
        if (types.stream().anyMatch(type -> !type.equals("card"))) {
            throw ApiError.invalid(
                    "payment_method_types", "Invalid payment_method_types: the sandbox knows only 'card'.");
        }
        return !types.isEmpty();
    }

    private Line line(Params line) {
        line.text("price").ifPresent(id -> {
            throw ApiError.noSuch("price", id, line.name("price"));
        });
        Params price = line.group("price_data").orElseThrow(() -> ApiError.missing(line.name("price_data")));
        Params product = price.group("product_data").orElseThrow(() -> ApiError.missing(price.name("product_data")));
        product.texts("images");
        Metadata.of(product);
        LineItem item = new LineItem(
                Ids.next("li"),
                product.requiredText("name"),
                product.text("description"),
                price.requiredIntegerFrom("unit_amount", 0),
                line.requiredIntegerFrom("quantity", 1));
        String currency = amounts.currency(price);
        // so that no product and no sum can overflow
        if (item.unitAmount() > Currencies.most(currency) || item.quantity() > 999_999) {
            throw ApiError.invalid(price.name("unit_amount"), "amount_too_large", "Amount or quantity is too large.");
        }
        return new Line(item, currency);
    }

    /** The session's own metadata is not for the intent: only this group's is. */
    private static IntentTerms intent(Params data, long total, String currency, boolean cardOnly) {
        data.text("statement_descriptor_suffix", 22);
        return new IntentTerms(
                total,
                currency,
                data.oneOf("capture_method", "automatic", "automatic_async", "manual")
                        .map(CaptureMethod::ofWire)
                        .orElse(CaptureMethod.AUTOMATIC_ASYNC),
                data.text("description", 1000),
                data.text("receipt_email", 800),
                data.text("statement_descriptor", 22),
                Metadata.of(data),
                cardOnly);
    }

    private static Optional<String> url(Params params, String param) {
        Optional<String> url = params.text(param, 5000);
        url.ifPresent(text -> {
            if (!absolute(text.replace("{CHECKOUT_SESSION_ID}", "x"))) {
                throw ApiError.invalid(param, "url_invalid", "Not a valid URL");
            }
        });
        return url;
    }

    private static boolean absolute(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
