// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.events.payment.PaymentSnapshot;

/**
 * The oracle: what must have become of a donation, computed anew from the set of facts that arrived, whatever their order.
 * It knows no transitions.
 */
final class ExpectedDonation {

    private final Gift gift;
    private final List<PaymentSnapshot> arrived = new ArrayList<>();
    private boolean expired;

    ExpectedDonation(Gift gift) {
        this.gift = gift;
    }

    void hears(PaymentSnapshot payment) {
        arrived.add(payment);
    }

    /** The clock runs out: it ends only what is still waiting for its donor. */
    void timeRunsOut() {
        expired |= status().equals("INITIATED");
    }

    private Optional<PaymentSnapshot> truth() {
        return arrived.stream().max(Comparator.comparingLong(PaymentSnapshot::version));
    }

    String status() {
        PaymentSnapshot truth = truth().orElse(null);
        if (truth == null || truth.captured() == 0) {
            String word = truth == null ? "PENDING" : truth.status();
            if (word.equals("AUTHORIZED")) {
                return word;
            }
            return expired ? "EXPIRED" : word.replace("PENDING", "INITIATED");
        }
        if (truth.held() != 0) {
            return "DISPUTED";
        }
        if (truth.chargedBack() != 0) {
            return "CHARGED_BACK";
        }
        if (truth.refunded() == 0) {
            return "CAPTURED";
        }
        return truth.refunded() < truth.captured() ? "PARTIALLY_REFUNDED" : "REFUNDED";
    }

    long raised() {
        return truth().map(truth -> Math.max(0, part(truth.captured()) - part(truth.refunded() + truth.chargedBack())))
                .orElse(0L);
    }

    private long held() {
        PaymentSnapshot truth = truth().orElseThrow();
        long gone = truth.refunded() + truth.chargedBack();
        return Math.min(raised(), part(gone + truth.held()) - part(gone));
    }

    /** Balances that are not zero, by account and currency. */
    Map<String, Long> balances() {
        Map<String, Long> balances = new TreeMap<>();
        truth().ifPresent(truth -> {
            long net = truth.captured() - truth.refunded() - truth.chargedBack();
            balances.put("campaign:" + gift.campaignId() + " USD", raised() - held());
            balances.put("held:" + gift.campaignId() + " USD", held());
            balances.put("fees USD", Math.max(0, net) - raised());
            balances.put("platform_loss USD", Math.min(0, net));
            balances.put("provider_clearing USD", -net);
            truth.unmatched().forEach(misfit -> {
                balances.merge("suspense " + misfit.currency(), misfit.amount(), Long::sum);
                balances.merge("provider_clearing " + misfit.currency(), -misfit.amount(), Long::sum);
            });
        });
        balances.values().removeIf(balance -> balance == 0);
        return balances;
    }

    private long part(long sum) {
        return BigDecimal.valueOf(gift.split().amount())
                .multiply(BigDecimal.valueOf(sum))
                .divide(BigDecimal.valueOf(gift.split().total()), 40, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
