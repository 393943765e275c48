// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.careforall.events.Money;
import org.careforall.money.Objection;
import org.careforall.payment.provider.BookedCharge;
import org.careforall.payment.provider.CheckoutSession;
import org.careforall.payment.provider.PaymentProvider;
import org.careforall.payment.provider.ProviderAnswer;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.provider.ProviderFact.RefundTold;
import org.careforall.payment.provider.ProviderRefused;
import org.careforall.payment.provider.ProviderUnknown;
import org.careforall.payment.provider.RefundOrder;
import org.careforall.payment.provider.SessionOrder;

/** A provider on paper that behaves as badly as it is told to; it gives back whatever it is asked, so nothing hides. */
public final class PaperProvider implements PaymentProvider {

    private final Map<String, RefundTold> refunds = new ConcurrentHashMap<>();
    private final List<ProviderEvent> undelivered = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.ANSWERS;

    /** How it takes a call. */
    public enum Mood {
        ANSWERS,
        REFUSES,
        DOES_IT_AND_IS_SILENT,
        IS_SILENT,
        REPEATS_AN_ERROR,
        IS_NOT_UNDERSTOOD
    }

    public PaperProvider in(Mood other) {
        mood = other;
        return this;
    }

    /** About one intent only. */
    public PaperProvider in(Mood other, String intentId) {
        moods.put(intentId, other);
        return this;
    }

    /** Events of which no webhook came. */
    public PaperProvider keeps(ProviderEvent... events) {
        undelivered.addAll(List.of(events));
        return this;
    }

    public int calls() {
        return calls.get();
    }

    /** What it gave back in all. */
    public long givenBack() {
        return refunds.values().stream()
                .mapToLong(told -> told.amount().amount())
                .sum();
    }

    @Override
    public RefundTold refund(RefundOrder order) {
        calls.incrementAndGet();
        return switch (moods.getOrDefault(order.intentId(), mood)) {
            case IS_NOT_UNDERSTOOD -> throw new IllegalStateException("no such answer");
            case ANSWERS -> done(order);
            case REFUSES -> throw new ProviderRefused("charge_already_refunded", null);
            case IS_SILENT -> throw new ProviderUnknown("silence", null);
            case REPEATS_AN_ERROR -> throw ProviderUnknown.answered("status 500", null);
            case DOES_IT_AND_IS_SILENT -> {
                done(order);
                throw new ProviderUnknown("silence", null);
            }
        };
    }

    private RefundTold done(RefundOrder order) {
        return refunds.computeIfAbsent(
                order.key(),
                key -> new RefundTold(
                        "re_" + order.refundId(),
                        Optional.of(order.refundId()),
                        order.amount(),
                        ProviderFact.RefundState.SUCCEEDED,
                        Optional.empty()));
    }

    @Override
    public List<RefundTold> refunds(String intentId) {
        return List.copyOf(refunds.values());
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public CheckoutSession createSession(SessionOrder order) {
        throw new ProviderRefused("not on paper", null);
    }

    @Override
    public void expireSession(String sessionId) {
        throw new ProviderRefused("not on paper", null);
    }

    @Override
    public List<ProviderAnswer> retrieve(String intentId) {
        return List.of();
    }

    @Override
    public List<ProviderAnswer> retrieveSession(String sessionId) {
        return List.of();
    }

    @Override
    public List<ProviderAnswer> capture(String intentId, UUID attemptId) {
        return List.of();
    }

    @Override
    public List<ProviderAnswer> release(String intentId, UUID attemptId) {
        return List.of();
    }

    @Override
    public List<ProviderEvent> undelivered(Instant since) {
        return List.copyOf(undelivered);
    }

    @Override
    public Optional<List<BookedCharge>> books(Instant from, Instant to) {
        return Optional.empty();
    }

    @Override
    public Optional<BookedCharge> book(String intentId) {
        return Optional.empty();
    }

    @Override
    public Optional<Objection> objectionToCharge(Money amount) {
        return Optional.empty();
    }

    @Override
    public Optional<Objection> objectionToRefund(Money amount) {
        return Optional.empty();
    }
}
