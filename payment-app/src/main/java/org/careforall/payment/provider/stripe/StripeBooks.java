// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.param.ChargeListParams;
import com.stripe.param.RefundListParams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.events.Money;
import org.careforall.payment.provider.BookedCharge;
import org.careforall.payment.provider.ProviderRefused;
import org.careforall.payment.provider.ProviderUnknown;
import org.careforall.payment.provider.UnreadableEvent;

/** Stripe's own books: its charges and refunds, page by page; each page is a call with its own time limit. */
final class StripeBooks {

    private static final Logger LOG = Logger.getLogger(StripeBooks.class.getName());
    private static final long PAGE = 100;

    private final StripeCalls stripe;

    StripeBooks(StripeCalls stripe) {
        this.stripe = stripe;
    }

    /** Charges made in the period, and charges of which something went back in it. */
    List<BookedCharge> charges(Instant from, Instant to) {
        Map<String, BookedCharge> found = new LinkedHashMap<>();
        for (StripeObject refund : refunds(from, to)) {
            put(found, refund.object("charge"));
        }
        List<StripeObject> charges = pages(after -> {
            ChargeListParams.Builder params = ChargeListParams.builder()
                    .setLimit(PAGE)
                    .setCreated(ChargeListParams.Created.builder()
                            .setGte(from.getEpochSecond())
                            .setLt(to.getEpochSecond())
                            .build());
            after.ifPresent(params::setStartingAfter);
            return stripe.call(client -> client.v1().charges().list(params.build()));
        });
        charges.forEach(charge -> put(found, charge));
        return List.copyOf(found.values());
    }

    /** The charge that took an intent's money. */
    Optional<BookedCharge> charge(String intentId) {
        ChargeListParams params = ChargeListParams.builder()
                .setPaymentIntent(intentId)
                .setLimit(PAGE)
                .build();
        Map<String, BookedCharge> found = new LinkedHashMap<>();
        try {
            data(stripe.call(client -> client.v1().charges().list(params))).forEach(charge -> put(found, charge));
        } catch (ProviderRefused e) {
            if (!e.getMessage().startsWith("resource_missing")) {
                throw e;
            }
        }
        return found.values().stream().findFirst();
    }

    /** The refunds of an intent, newest first, without what a partial capture released: that gave no money back. */
    List<StripeObject> refunds(String intentId) {
        return withoutRelease(pages(after -> {
            RefundListParams.Builder params = RefundListParams.builder()
                    .setPaymentIntent(intentId)
                    .setLimit(PAGE)
                    .addExpand("data.charge");
            after.ifPresent(params::setStartingAfter);
            return stripe.call(client -> client.v1().refunds().list(params.build()));
        }));
    }

    private List<StripeObject> refunds(Instant from, Instant to) {
        return pages(after -> {
            RefundListParams.Builder params = RefundListParams.builder()
                    .setLimit(PAGE)
                    .setCreated(RefundListParams.Created.builder()
                            .setGte(from.getEpochSecond())
                            .setLt(to.getEpochSecond())
                            .build())
                    .addExpand("data.charge");
            after.ifPresent(params::setStartingAfter);
            return stripe.call(client -> client.v1().refunds().list(params.build()));
        });
    }

    /** Stripe lists the released rest as the oldest refund of its charge, made with the capture. */
    private static List<StripeObject> withoutRelease(List<StripeObject> refunds) {
        if (refunds.isEmpty()) {
            return refunds;
        }
        StripeObject oldest = refunds.get(refunds.size() - 1);
        long released = StripeFacts.released(oldest.object("charge"));
        boolean isRelease = released > 0
                && oldest.ours("refundId").isEmpty()
                && oldest.money("amount")
                        .filter(amount -> amount.amount() == released)
                        .isPresent();
        return isRelease ? refunds.subList(0, refunds.size() - 1) : refunds;
    }

    private static void put(Map<String, BookedCharge> found, StripeObject charge) {
        Optional<String> intent = charge.text("payment_intent");
        if (!charge.is("captured") || intent.isEmpty()) {
            return;
        }
        Optional<UUID> donation = charge.ours("donationId");
        try {
            Optional<Money> taken = StripeFacts.taken(charge);
            long back = StripeFacts.givenBack(charge);
            found.put(intent.get(), new BookedCharge(intent.get(), donation, taken, back));
        } catch (UnreadableEvent e) {
            LOG.log(Level.WARNING, "the charge of {0} says: {1}", new Object[] {intent.get(), e.getMessage()});
            found.put(intent.get(), new BookedCharge(intent.get(), donation, Optional.empty(), 0));
        }
    }

    private static List<StripeObject> pages(Function<Optional<String>, StripeObject> page) {
        List<StripeObject> all = new ArrayList<>();
        Optional<String> last = Optional.empty();
        boolean more = true;
        while (more) {
            StripeObject list = page.apply(last);
            List<StripeObject> data = data(list);
            all.addAll(data);
            more = list.is("has_more") && !data.isEmpty();
            if (more) {
                last = Optional.of(data.get(data.size() - 1)
                        .text("id")
                        .orElseThrow(() -> new ProviderUnknown("Stripe's list has no ids", null)));
            }
        }
        return all;
    }

    private static List<StripeObject> data(StripeObject list) {
        List<StripeObject> data = new ArrayList<>();
        for (JsonNode item : list.json().path("data")) {
            data.add(new StripeObject(item));
        }
        return data;
    }
}
