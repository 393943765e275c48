// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Two neighbours in the chain from the provider to the totals that say different things of a campaign; minor units. Who says
 * nothing of a campaign of which others speak says zero.
 */
public record Difference(
        UUID campaignId, String currency, Figure figure, Source one, long oneAmount, Source other, long otherAmount) {

    private static final Comparator<Statement.Subject> IN_ORDER = Comparator.comparing(Statement.Subject::campaignId)
            .thenComparing(Statement.Subject::currency)
            .thenComparing(Statement.Subject::figure);

    /** The sources that speak of a figure, in their order. */
    private static final Map<Figure, List<Source>> CHAINS = new EnumMap<>(Map.of(
            Figure.paid, List.of(Source.PROVIDER, Source.PAYMENTS, Source.DONATIONS),
            Figure.paidBack, List.of(Source.PROVIDER, Source.PAYMENTS, Source.DONATIONS),
            Figure.captured, List.of(Source.DONATIONS, Source.LEDGER, Source.TOTALS),
            Figure.refunded, List.of(Source.DONATIONS, Source.LEDGER, Source.TOTALS),
            Figure.raised, List.of(Source.DONATIONS, Source.LEDGER, Source.TOTALS)));

    /** All of them, by campaign. */
    public static List<Difference> among(Collection<Statement> statements) {
        Map<Statement.Subject, Map<Source, Long>> said = new TreeMap<>(IN_ORDER);
        statements.forEach(statement -> said.computeIfAbsent(statement.subject(), none -> new EnumMap<>(Source.class))
                .merge(statement.source(), statement.amount(), Math::addExact));
        List<Difference> differences = new ArrayList<>();
        said.forEach((subject, amounts) -> {
            List<Source> chain = CHAINS.get(subject.figure());
            for (int i = 1; i < chain.size(); i++) {
                Source one = chain.get(i - 1);
                Source other = chain.get(i);
                long oneAmount = amounts.getOrDefault(one, 0L);
                long otherAmount = amounts.getOrDefault(other, 0L);
                if (oneAmount != otherAmount) {
                    differences.add(new Difference(
                            subject.campaignId(),
                            subject.currency(),
                            subject.figure(),
                            one,
                            oneAmount,
                            other,
                            otherAmount));
                }
            }
        });
        return differences;
    }
}
