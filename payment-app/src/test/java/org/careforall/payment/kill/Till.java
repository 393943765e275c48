// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.kill;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.checkout.control.CheckoutSteps;
import org.careforall.payment.checkout.control.EndSession;
import org.careforall.payment.checkout.control.OpenCheckout;
import org.careforall.payment.checkout.control.ResultPage;
import org.careforall.payment.donation.control.AskDonation;
import org.careforall.payment.donation.control.KnowDonations;
import org.careforall.payment.donation.control.KnownPayment;
import org.careforall.payment.janitor.control.SettleUnknown;
import org.careforall.payment.provider.PaymentProvider;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.refund.control.RefundWish;
import org.careforall.payment.refund.control.ReserveRefund;
import org.careforall.payment.refund.control.SettleRefund;
import org.careforall.payment.settlement.control.ApplyAnswers;
import org.careforall.payment.settlement.control.ApplyFact;
import org.careforall.payment.settlement.control.CaptureAuthorized;
import org.careforall.payment.settlement.control.CaptureMode;
import org.careforall.payment.webhook.control.EventIntake;
import org.careforall.platform.arrival.Arrival;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;
import org.careforall.platform.web.PublicUrl;

/** The steps that change something at the provider, with manual capture; the same for who dies and who comes after. */
final class Till {

    static final long GIVEN_BACK = 700;
    private static final Caller STAFF = new Caller(
            Optional.of(Ids.next()), Optional.empty(), true, Optional.empty(), Set.of("payment:refund"), Set.of());

    private final OpenCheckout checkout;
    private final CaptureAuthorized capture;
    private final ReserveRefund reserve;
    private final SettleRefund settle;
    private final SettleUnknown janitor;

    Till(Database database, PaymentProvider provider) {
        Providers providers = new Providers(List.of(provider));
        ApplyFact apply = new ApplyFact(told -> {});
        ApplyAnswers answers = new ApplyAnswers(database, apply);
        CaptureMode manual = new CaptureMode("manual");
        ResultPage result = new ResultPage(new PublicUrl("http://localhost:9080"), Optional.empty());
        EndSession end = new EndSession(providers, answers);
        KnownPayment known = new KnownPayment(
                database,
                new Arrival(),
                new AskDonation("http://localhost:1", database, new KnowDonations(new EventIntake(apply))));
        checkout =
                new OpenCheckout(database, known, providers, new CheckoutSteps(apply, manual, result, providers), end);
        capture = new CaptureAuthorized(database, providers, answers, manual);
        reserve = new ReserveRefund(database, providers);
        settle = new SettleRefund(database, providers, answers);
        janitor = new SettleUnknown(database, settle, capture, end);
    }

    /** One of {@code checkout}, {@code capture}, {@code refund}. */
    void step(String name, UUID donation) {
        switch (name) {
            case "checkout" -> page(donation);
            case "capture" -> capture.capture(donation);
            case "refund" -> refund(donation);
            default -> throw new IllegalArgumentException(name);
        }
    }

    URI page(UUID donation) {
        return checkout.open(donation);
    }

    /** Always under the same key. */
    void refund(UUID donation) {
        RefundWish wish = new RefundWish(
                donation, Optional.empty(), Optional.of(new Money(GIVEN_BACK, "USD")), Optional.of("asked"));
        settle.ask(reserve.reserve(wish, "refund-of-" + donation, STAFF));
    }

    /** What the janitor does at its next round that is not too early. */
    void tidyUp() {
        Instant later = Instant.now().plusSeconds(60);
        janitor.refunds(later);
        janitor.captures(later);
        janitor.pages(later);
    }
}
