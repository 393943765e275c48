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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends donations that nobody paid in time. A payment that arrives later still counts. */
@ApplicationScoped
public class ExpireDonations {

    static final int AT_ONCE = 200;

    private Database database;
    private Outbox outbox;
    private Duration card;
    private Duration offline;

    /** For CDI's proxies. */
    protected ExpireDonations() {}

    /** Made by CDI. */
    @Inject
    public ExpireDonations(
            Database database,
            Outbox outbox,
            @ConfigProperty(name = "donation.expiry.card") Duration card,
            @ConfigProperty(name = "donation.expiry.offline") Duration offline) {
        this.database = database;
        this.outbox = outbox;
        this.card = card;
        this.offline = offline;
    }

    /** Expires a bounded number of donations in one transaction; true when there may be more. */
    public boolean expireSome(Instant now) {
        return database.inTransaction(connection -> {
            List<DonationEvent> told = expire(connection, now, now.minus(card), now.minus(offline));
            outbox.append(told);
            return told.size() == AT_ONCE;
        });
    }

    /** The same on a connection of the caller's; returns what other apps are to be told. */
    static List<DonationEvent> expire(Connection connection, Instant now, Instant card, Instant offline)
            throws SQLException {
        List<Step> steps = Donations.lockUnpaid(connection, card, offline, AT_ONCE).stream()
                .map(Step::expire)
                .flatMap(Optional::stream)
                .toList();
        Donations.save(connection, steps.stream().map(Step::after).toList());
        Transitions.append(
                connection,
                steps.stream()
                        .map(step -> Transition.of(step, "expired", Optional.empty(), Optional.empty(), now))
                        .toList());
        return steps.stream().flatMap(step -> step.events().stream()).toList();
    }
}
