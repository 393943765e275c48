// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careforall.payment.comparison.entity.Difference;
import org.careforall.payment.comparison.entity.OurBooks;
import org.careforall.payment.comparison.entity.OurCharge;
import org.careforall.payment.provider.BookedCharge;
import org.careforall.payment.provider.PaymentProvider;
import org.careforall.platform.database.Database;

/** One look at many intents: what the provider just said of them, and what is booked here now. */
@Dependent
public class LookAtIntents {

    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final CompareIntent compare;

    @Inject
    public LookAtIntents(Database database, CompareIntent compare) {
        this.database = database;
        this.compare = compare;
    }

    /**
     * A difference.
     *
     * @param counts whether its money is the campaign's, not money that does not fit
     */
    public record Found(String intentId, boolean counts, Difference difference) {}

    List<Found> at(PaymentProvider provider, Map<String, Optional<BookedCharge>> intents) {
        List<Found> found = new ArrayList<>();
        List<String> ids = intents.keySet().stream().sorted().toList();
        for (int begin = 0; begin < ids.size(); begin += AT_ONCE) {
            List<String> some = ids.subList(begin, Math.min(ids.size(), begin + AT_ONCE));
            Map<String, OurCharge> ours =
                    database.inTransaction(connection -> OurBooks.ofIntents(connection, provider.name(), some));
            for (String id : some) {
                Optional<OurCharge> here = Optional.ofNullable(ours.get(id));
                boolean counts = here.map(OurCharge::fits).orElse(true);
                compare.compare(provider, id, intents.get(id), here)
                        .forEach(difference -> found.add(new Found(id, counts, difference)));
            }
        }
        return found;
    }
}
