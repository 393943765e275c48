// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.provider.FactReference;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.provider.UnreadableEvent;

/**
 * Reads Stripe's events from their bytes. Not with stripe-java: its {@code getObject()} is empty whenever the account's
 * API version is not the library's.
 */
public final class StripeEvents {

    private final ObjectReader reader = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    /**
     * An event, read.
     *
     * @throws UnreadableEvent when it is no event
     */
    public ProviderEvent read(byte[] body) {
        StripeObject event = new StripeObject(parse(body));
        String id = event.text("id").orElseThrow(() -> new UnreadableEvent("an event without an id", null));
        String type = event.text("type").orElseThrow(() -> new UnreadableEvent("an event without a type", null));
        StripeObject object = event.object("data").object("object");
        Instant at = event.time("created").orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS));
        return new ProviderEvent(id, type, at, StripeFacts.reference(object), StripeFacts.ofEvent(type, object), body);
    }

    /**
     * An event of a list: one that cannot be read is told all the same, and must not hide those behind it. Without an id
     * that can be kept, its bytes make one, the same for every repeat.
     */
    ProviderEvent ofList(JsonNode listed) {
        byte[] body = listed.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return read(body);
        } catch (RuntimeException e) {
            return unreadable(new StripeObject(listed), body, e);
        }
    }

    /**
     * An event whose signature is Stripe's: when what it says cannot be read (money of a currency that there is not), it is
     * kept all the same, for staff to see.
     *
     * @throws UnreadableEvent when it is no event at all
     */
    public ProviderEvent received(byte[] body) {
        try {
            return read(body);
        } catch (RuntimeException e) {
            StripeObject event = new StripeObject(parse(body));
            if (kept(event, "id").isEmpty() || kept(event, "type").isEmpty()) {
                throw e;
            }
            return unreadable(event, body, e);
        }
    }

    private static ProviderEvent unreadable(StripeObject event, byte[] body, RuntimeException e) {
        return new ProviderEvent(
                kept(event, "id").orElseGet(() -> "unreadable_" + UUID.nameUUIDFromBytes(body)),
                kept(event, "type").orElse("unreadable"),
                event.time("created").orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                FactReference.ofNothing(),
                new ProviderFact.Unreadable(String.valueOf(e)),
                body);
    }

    private static Optional<String> kept(StripeObject event, String field) {
        try {
            return event.text(field);
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode json = reader.readValue(body);
            if (json == null || !json.isObject()) {
                throw new UnreadableEvent("no JSON object", null);
            }
            return json;
        } catch (JsonProcessingException e) {
            // the parser's own words name its classes, and it does not always say where
            throw new UnreadableEvent("no JSON, or nested too deeply", e);
        } catch (IOException e) {
            throw new UnreadableEvent("no JSON", e);
        }
    }
}
