// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.careforall.payment.comparison.entity.Comparison;
import org.careforall.payment.comparison.entity.Comparisons;
import org.careforall.payment.comparison.entity.Difference;
import org.careforall.payment.comparison.entity.OurBooks;
import org.careforall.payment.comparison.entity.OurCharge;
import org.careforall.payment.provider.BookedCharge;
import org.careforall.payment.provider.PaymentProvider;
import org.careforall.payment.provider.Providers;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;

/**
 * Compares what providers have in their own books of a period with what is booked here, and keeps what was found. Something
 * is always under way between the two: a difference is one that still stands at a second look.
 */
@Dependent
public class CompareBooks {

    private static final Logger LOG = Logger.getLogger(CompareBooks.class.getName());

    private final Database database;
    private final Providers providers;
    private final LookAtIntents look;
    private final Patience patience;

    @Inject
    public CompareBooks(Database database, Providers providers, LookAtIntents look, Patience patience) {
        this.database = database;
        this.providers = providers;
        this.look = look;
        this.patience = patience;
    }

    /**
     * Compares, stores and tells.
     *
     * @param to exclusive
     * @throws org.careforall.payment.provider.ProviderUnknown when a provider does not answer: then nothing is stored
     */
    public Comparison run(Instant from, Instant to) {
        int checked = 0;
        List<LookAtIntents.Found> found = new ArrayList<>();
        for (PaymentProvider provider : providers.all()) {
            Optional<List<BookedCharge>> books = provider.books(from, to);
            if (books.isPresent()) {
                Map<String, Optional<BookedCharge>> intents = books.get().stream()
                        .collect(Collectors.toMap(BookedCharge::intentId, Optional::of, (one, same) -> one));
                Map<String, OurCharge> ours =
                        database.inTransaction(c -> OurBooks.ofPeriod(c, provider.name(), from, to));
                ours.keySet().forEach(intent -> intents.computeIfAbsent(intent, provider::book));
                checked += intents.size();
                found.addAll(standing(provider, intents));
            }
        }
        Comparison done = store(from, to, checked, found);
        tell(done);
        return done;
    }

    /** What differs now, and differs again when both sides were asked once more. */
    private List<LookAtIntents.Found> standing(PaymentProvider provider, Map<String, Optional<BookedCharge>> intents) {
        List<LookAtIntents.Found> first = look.at(provider, intents);
        if (first.isEmpty()) {
            return first;
        }
        patience.pause();
        return look.at(
                provider,
                first.stream()
                        .map(LookAtIntents.Found::intentId)
                        .distinct()
                        .collect(Collectors.toMap(intent -> intent, provider::book)));
    }

    private Comparison store(Instant from, Instant to, int checked, List<LookAtIntents.Found> found) {
        List<Difference> differences =
                found.stream().map(LookAtIntents.Found::difference).toList();
        return database.inTransaction(connection -> {
            Comparison done = new Comparison(
                    Ids.next(),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    from,
                    to,
                    checked,
                    differences,
                    CorrectSums.with(connection, OurBooks.sums(connection), found));
            Comparisons.store(connection, done);
            return done;
        });
    }

    private static void tell(Comparison done) {
        if (!done.differences().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "the provider''s books and ours differ in {0} of {1} charges from {2} to {3}: GET /api/payments/reconciliation",
                    new Object[] {done.differences().size(), done.checked(), done.from(), done.to()});
        }
    }
}
