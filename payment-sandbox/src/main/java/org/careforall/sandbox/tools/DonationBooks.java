// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.Dispute;
import org.careforall.sandbox.books.DisputeStatus;

/**
 * The sandbox's own sums, that others compare theirs with: per donation (the charges' {@code metadata.donationId}; what
 * has none is under the empty one) and currency.
 */
final class DonationBooks {
    private final Books books;

    DonationBooks(Books books) {
        this.books = books;
    }

    ObjectNode render() {
        Map<String, Map<String, Sums>> sums = new TreeMap<>();
        Map<String, Charge> charges = new TreeMap<>();
        for (Charge charge : books.all(Charge.class)) {
            charges.put(charge.id(), charge);
            of(sums, charge).add(charge);
        }
        for (Dispute dispute : books.all(Dispute.class)) {
            of(sums, charges.get(dispute.charge())).add(dispute);
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ObjectNode donations = all.putObject("donations");
        sums.forEach((donation, byCurrency) -> render(donations.putObject(donation), byCurrency));
        return all;
    }

    private static Sums of(Map<String, Map<String, Sums>> sums, Charge charge) {
        return sums.computeIfAbsent(
                        charge.terms().metadata().getOrDefault("donationId", ""), donation -> new TreeMap<>())
                .computeIfAbsent(charge.terms().currency(), currency -> new Sums());
    }

    /** One currency is the rule and stands flat; what came in another one stands beside it. */
    private static void render(ObjectNode node, Map<String, Sums> byCurrency) {
        String first = byCurrency.keySet().iterator().next();
        byCurrency.forEach((currency, sums) -> sums.render(
                currency.equals(first) ? node : node.withArray("/others").addObject(), currency));
    }

    /** Sums in the smallest unit. */
    private static final class Sums {
        private long authorized;
        private long captured;
        private long refunded;
        private long disputed;
        private long chargedBack;
        private int payments;

        void add(Charge charge) {
            if (charge.isCaptured()) {
                payments++;
                captured += charge.money().captured();
                refunded += charge.money().refunded();
            } else if (charge.failure().isEmpty() && charge.money().released() == 0) {
                authorized += charge.terms().amount();
            }
        }

        void add(Dispute dispute) {
            disputed += dispute.open() ? dispute.amount() : 0;
            chargedBack += dispute.status() == DisputeStatus.LOST ? dispute.amount() : 0;
        }

        void render(ObjectNode node, String currency) {
            node.put("currency", currency)
                    .put("authorized", authorized)
                    .put("captured", captured)
                    .put("refunded", refunded)
                    .put("disputed", disputed)
                    .put("chargedBack", chargedBack)
                    .put("payments", payments);
        }
    }
}
