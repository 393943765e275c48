// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Step;
import org.careforall.donation.donation.entity.Transition;
import org.careforall.donation.donation.entity.Transitions;
import org.careforall.events.donation.DonationEvent;
import org.careforall.platform.database.Database;
import org.careforall.platform.outbox.Outbox;

/** Ends donations that nobody had paid when their campaign was cancelled. A payment that arrives later still counts. */
@ApplicationScoped
public class EndGiftsOfCancelled {

    static final int AT_ONCE = 200;

    /** Far longer than a transaction that pledges a gift while the campaign's event arrives. */
    private static final Duration LOOKED_AFTER = Duration.ofDays(1);

    private Database database;
    private Outbox outbox;

    /** For CDI's proxies. */
    protected EndGiftsOfCancelled() {}

    /** Made by CDI. */
    @Inject
    public EndGiftsOfCancelled(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Ends a bounded number of donations in one transaction; true when there may be more. */
    public boolean endSome(Instant now) {
        return database.inTransaction(connection -> {
            List<DonationEvent> told = end(connection, now);
            outbox.append(told);
            return told.size() == AT_ONCE;
        });
    }

    /** The same on a connection of the caller's; returns what other apps are to be told. */
    static List<DonationEvent> end(Connection connection, Instant now) throws SQLException {
        List<Step> steps = Donations.lockOfCancelledCampaigns(connection, now.minus(LOOKED_AFTER), AT_ONCE).stream()
                .map(Step::endWithCampaign)
                .flatMap(Optional::stream)
                .toList();
        Donations.save(connection, steps.stream().map(Step::after).toList());
        Transitions.append(
                connection,
                steps.stream()
                        .map(step -> Transition.of(step, "campaign-cancelled", Optional.empty(), Optional.empty(), now))
                        .toList());
        return steps.stream().flatMap(step -> step.events().stream()).toList();
    }
}
