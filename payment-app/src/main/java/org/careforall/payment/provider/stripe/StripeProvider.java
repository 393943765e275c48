// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.net.RequestOptions;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.RefundCreateParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.careforall.events.Money;
import org.careforall.money.CardCurrency;
import org.careforall.money.Objection;
import org.careforall.payment.provider.BookedCharge;
import org.careforall.payment.provider.CheckoutSession;
import org.careforall.payment.provider.FactReference;
import org.careforall.payment.provider.PaymentProvider;
import org.careforall.payment.provider.ProviderAnswer;
import org.careforall.payment.provider.ProviderCalls;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.provider.ProviderUnknown;
import org.careforall.payment.provider.RefundOrder;
import org.careforall.payment.provider.SessionOrder;
import org.careforall.platform.outgoing.HeaderText;

/** Stripe, through stripe-java: hosted checkout pages, payment intents, refunds, events. */
@ApplicationScoped
public class StripeProvider implements PaymentProvider {

    private static final long PAGE = 100;
    private static final int MOST_PAGES = 100;

    private final StripeEvents events = new StripeEvents();
    private StripeCalls stripe;
    private StripeBooks books;

    /** For CDI's proxies. */
    protected StripeProvider() {}

    @Inject
    public StripeProvider(StripeSettings settings, ProviderCalls calls) {
        stripe = new StripeCalls(settings.client(), calls);
        books = new StripeBooks(stripe);
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public Optional<Objection> objectionToCharge(Money amount) {
        return CardCurrency.toCharge(amount.amount(), amount.currency());
    }

    @Override
    public Optional<Objection> objectionToRefund(Money amount) {
        return CardCurrency.toRefund(amount.amount(), amount.currency());
    }

    @Override
    public CheckoutSession createSession(SessionOrder order) {
        objectionToCharge(order.amount()).ifPresent(objection -> {
            throw StripeAmounts.refused(order.amount(), objection);
        });
        StripeObject session = stripe.call(
                client -> client.v1().checkout().sessions().create(StripeSession.params(order), keyed(order.key())));
        return new CheckoutSession(
                required(session, "id"),
                URI.create(required(session, "url")),
                session.time("expires_at").orElseThrow(() -> noAnswer("expires_at")));
    }

    @Override
    public void expireSession(String sessionId) {
        stripe.call(client -> client.v1().checkout().sessions().expire(sessionId));
    }

    @Override
    public List<ProviderAnswer> retrieve(String intentId) {
        StripeObject intent = stripe.call(client -> client.v1().paymentIntents().retrieve(intentId));
        List<ProviderAnswer> answers = new ArrayList<>();
        answers.add(answer(intent));
        for (ProviderFact.RefundTold refund : refunds(intentId)) {
            answers.add(new ProviderAnswer(FactReference.ofIntent(intentId), refund));
        }
        return answers;
    }

    @Override
    public List<ProviderAnswer> retrieveSession(String sessionId) {
        StripeObject session =
                stripe.call(client -> client.v1().checkout().sessions().retrieve(sessionId));
        ProviderFact fact =
                switch (session.text("status").orElse("")) {
                    case "expired" -> new ProviderFact.SessionExpired();
                    case "complete" -> new ProviderFact.SessionCompleted();
                    default -> new ProviderFact.Nothing();
                };
        List<ProviderAnswer> answers = new ArrayList<>();
        answers.add(new ProviderAnswer(StripeFacts.reference(session), fact));
        session.text("payment_intent").ifPresent(intent -> answers.addAll(retrieve(intent)));
        return answers;
    }

    /** An intent is captured once, whatever the key; a new one each hour, because an error is repeated to an old one. */
    @Override
    public List<ProviderAnswer> capture(String intentId, UUID attemptId) {
        return List.of(answer(stripe.call(client -> client.v1()
                .paymentIntents()
                .capture(
                        intentId,
                        PaymentIntentCaptureParams.builder().build(),
                        keyed("capture-" + attemptId + "-" + Instant.now().truncatedTo(ChronoUnit.HOURS))))));
    }

    /** An intent is cancelled once, whatever the key; a new one each hour, as for captures. */
    @Override
    public List<ProviderAnswer> release(String intentId, UUID attemptId) {
        return List.of(answer(stripe.call(client -> client.v1()
                .paymentIntents()
                .cancel(
                        intentId,
                        PaymentIntentCancelParams.builder().build(),
                        keyed("release-" + attemptId + "-" + Instant.now().truncatedTo(ChronoUnit.HOURS))))));
    }

    @Override
    public ProviderFact.RefundTold refund(RefundOrder order) {
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(order.intentId())
                .setAmount(StripeAmounts.toStripe(order.amount()))
                .putMetadata("refundId", order.refundId().toString())
                .putMetadata("donationId", order.donationId().toString())
                .build();
        return told(stripe.call(client -> client.v1().refunds().create(params, keyed(order.key()))));
    }

    @Override
    public List<ProviderFact.RefundTold> refunds(String intentId) {
        return books.refunds(intentId).stream().map(StripeProvider::told).toList();
    }

    @Override
    public Optional<List<BookedCharge>> books(Instant from, Instant to) {
        return Optional.of(books.charges(from, to));
    }

    @Override
    public Optional<BookedCharge> book(String intentId) {
        return books.charge(intentId);
    }

    @Override
    public List<ProviderEvent> undelivered(Instant since) {
        List<ProviderEvent> found = new ArrayList<>();
        Optional<String> last = Optional.empty();
        boolean more = true;
        for (int page = 0; more && page < MOST_PAGES; page++) {
            EventListParams.Builder params = EventListParams.builder()
                    .setLimit(PAGE)
                    .setDeliverySuccess(false)
                    .setCreated(EventListParams.Created.builder()
                            .setGte(since.getEpochSecond())
                            .build());
            last.ifPresent(params::setStartingAfter);
            StripeObject list = stripe.call(client -> client.v1().events().list(params.build()));
            List<JsonNode> data = data(list).toList();
            data.forEach(event -> found.add(events.ofList(event)));
            more = list.is("has_more") && !data.isEmpty();
            last = more ? Optional.of(data.get(data.size() - 1).path("id").asText()) : last;
        }
        Collections.reverse(found);
        return found;
    }

    private static ProviderAnswer answer(StripeObject intent) {
        return new ProviderAnswer(StripeFacts.reference(intent), StripeFacts.ofIntent(intent));
    }

    private static ProviderFact.RefundTold told(StripeObject refund) {
        if (StripeFacts.refund(refund) instanceof ProviderFact.RefundTold told) {
            return told;
        }
        throw noAnswer("refund");
    }

    private static Stream<JsonNode> data(StripeObject list) {
        return StreamSupport.stream(list.json().path("data").spliterator(), false);
    }

    private static String required(StripeObject object, String field) {
        return object.text(field).orElseThrow(() -> noAnswer(field));
    }

    private static ProviderUnknown noAnswer(String missing) {
        return new ProviderUnknown("Stripe's answer has no " + missing, null);
    }

    private static RequestOptions keyed(String key) {
        return RequestOptions.builder()
                .setIdempotencyKey(HeaderText.line("Idempotency-Key", key))
                .build();
    }
}
