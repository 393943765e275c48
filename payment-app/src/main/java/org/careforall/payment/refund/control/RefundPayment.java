// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.careforall.payment.donation.control.KnownPayment;
import org.careforall.payment.settlement.control.PaymentRights;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.idempotency.KeyedRequest;
import org.careforall.platform.idempotency.KeyedRequests;
import org.careforall.platform.idempotency.KeyedResponse;
import org.careforall.platform.idempotency.StoredAnswer;

/** Gives money back once for each key: claim and reservation are committed before the provider is asked. */
@Dependent
public class RefundPayment {

    private static final int CREATED = 201;

    private final KeyedRequests keyed;
    private final KnownPayment known;
    private final ReserveRefund reserve;
    private final SettleRefund settle;

    @Inject
    public RefundPayment(KeyedRequests keyed, KnownPayment known, ReserveRefund reserve, SettleRefund settle) {
        this.keyed = keyed;
        this.known = known;
        this.reserve = reserve;
        this.settle = settle;
    }

    /** The answer, the same for every repeat; {@code shape} makes its body. */
    public StoredAnswer once(KeyedRequest request, RefundWish wish, Caller caller, Function<Refund, Object> shape) {
        known.require(wish.donationId());
        return once(
                request,
                key -> reserve.reserve(wish, key, caller),
                refund -> new KeyedResponse(CREATED, shape.apply(refund), null));
    }

    /** The same, for who reserves it together with something else, in one transaction. */
    public StoredAnswer once(
            KeyedRequest request, Function<String, Refund> reservation, Function<Refund, KeyedResponse> answer) {
        return keyed.begin(request).orElseGet(() -> {
            Refund reserved = reserve(request, reservation);
            // Nothing frees the key from here on: a repeat finds the reservation.
            Refund refund = settle.ask(reserved);
            return keyed.finish(request, answer.apply(refund));
        });
    }

    /** For those who may see the payment. */
    public List<Refund> list(UUID donationId, Caller caller) {
        return known.read(donationId, (connection, payment) -> {
            PaymentRights.requireReader(connection, payment, caller);
            return Refunds.ofDonation(connection, donationId);
        });
    }

    private Refund reserve(KeyedRequest request, Function<String, Refund> reservation) {
        try {
            return reservation.apply(keyOf(request));
        } catch (RuntimeException e) {
            keyed.release(request);
            throw e;
        }
    }

    /**
     * With the fingerprint: a key that the platform has forgotten may come again for something else. What an earlier release
     * reserved for the same request counts, or the money would go back twice.
     */
    private String keyOf(KeyedRequest request) {
        String own = keyOf(request, request.fingerprint());
        return reserve.keyInUse(own, () -> request.earlier()
                        .get()
                        .map(fingerprint -> keyOf(request, fingerprint))
                        .toList())
                .orElse(own);
    }

    private static String keyOf(KeyedRequest request, byte[] fingerprint) {
        return String.join(
                "|",
                request.operation(),
                request.scope(),
                request.key(),
                HexFormat.of().formatHex(fingerprint));
    }
}
