// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.money.Objection;
import org.careforall.payment.provider.BookedCharge;
import org.careforall.payment.provider.CheckoutSession;
import org.careforall.payment.provider.PaymentProvider;
import org.careforall.payment.provider.ProviderAnswer;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.provider.ProviderRefused;
import org.careforall.payment.provider.RefundOrder;
import org.careforall.payment.provider.SessionOrder;

/** Cash and bank transfer: the provider is the book of receipts; giving money back is done by hand, and written down. */
@ApplicationScoped
public class OfflineProvider implements PaymentProvider {

    @Override
    public String name() {
        return "offline";
    }

    @Override
    public Optional<Objection> objectionToCharge(Money amount) {
        return Optional.empty();
    }

    @Override
    public Optional<Objection> objectionToRefund(Money amount) {
        return Optional.empty();
    }

    @Override
    public CheckoutSession createSession(SessionOrder order) {
        throw new ProviderRefused("there is no page for cash", null);
    }

    @Override
    public void expireSession(String sessionId) {
        throw new ProviderRefused("there is no page for cash", null);
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
    public ProviderFact.RefundTold refund(RefundOrder order) {
        return new ProviderFact.RefundTold(
                "offline_" + order.refundId(),
                Optional.of(order.refundId()),
                order.amount(),
                ProviderFact.RefundState.SUCCEEDED,
                Optional.empty());
    }

    @Override
    public List<ProviderFact.RefundTold> refunds(String intentId) {
        return List.of();
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
    public List<ProviderEvent> undelivered(Instant since) {
        return List.of();
    }
}
