// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.provider.UnreadableEvent;

/** One of Stripe's objects, as JSON: read by field, so that an API version that this house does not know can be read. */
record StripeObject(JsonNode json) {

    /** The end of the year 9999: what comes after it can be stored nowhere. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private static final int LONGEST = 255;

    String type() {
        return text("object").orElse("");
    }

    /** A text, or the id of an object that was expanded in its place. */
    Optional<String> text(String field) {
        JsonNode value = json.path(field);
        if (value.isObject()) {
            value = value.path("id");
        }
        if (!value.isTextual() || value.asText().isEmpty()) {
            return Optional.empty();
        }
        String text = value.asText();
        if (text.length() > LONGEST
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)
                || text.indexOf('\0') >= 0) {
            throw new UnreadableEvent(field + " is no text that can be kept", null);
        }
        return Optional.of(text);
    }

    /** Something of our own that we gave to Stripe. */
    Optional<UUID> ours(String key) {
        JsonNode value = json.path("metadata").path(key);
        try {
            return value.isTextual() ? Optional.of(UUID.fromString(value.asText())) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Seconds since 1970; empty when it is none, or of no year that a clock shows. */
    Optional<Instant> time(String field) {
        JsonNode value = json.path(field);
        return value.isIntegralNumber() && value.canConvertToLong() && isOfSomeYear(value.asLong())
                ? Optional.of(Instant.ofEpochSecond(value.asLong()))
                : Optional.empty();
    }

    private static boolean isOfSomeYear(long seconds) {
        return seconds >= 0 && seconds <= LAST_SECOND;
    }

    boolean is(String field) {
        return json.path(field).asBoolean(false);
    }

    StripeObject object(String field) {
        return new StripeObject(json.path(field));
    }

    /** A positive amount; empty when it is missing or zero. */
    Optional<Money> money(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.asLong() < 0
                || value.asLong() > ProviderFact.LARGEST_AMOUNT) {
            throw new UnreadableEvent(field + " is no amount", null);
        }
        return value.asLong() == 0 ? Optional.empty() : Optional.of(money(value.asLong()));
    }

    private Money money(long amount) {
        String currency = text("currency").orElseThrow(() -> new UnreadableEvent("money without a currency", null));
        try {
            return StripeAmounts.fromStripe(amount, currency);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UnreadableEvent("no money: " + amount + " " + currency, e);
        }
    }

    /** Zero in this object's currency. */
    Money nothing() {
        return money(0);
    }
}
