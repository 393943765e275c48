// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.careforall.events.DomainEvent;
import org.careforall.events.donation.DonationCancelled;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.donation.DonationExpired;
import org.careforall.events.donation.DonationPledged;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.platform.database.Database;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.ReceivedEvent;

/** Donations become known here by their pledge, and closed by their end; their money is told by this app itself. */
@ApplicationScoped
public class ApplyDonationEvents implements EventConsumer {

    private Database database;
    private KnowDonations know;

    /** For CDI's proxies. */
    protected ApplyDonationEvents() {}

    @Inject
    public ApplyDonationEvents(Database database, KnowDonations know) {
        this.database = database;
        this.know = know;
    }

    @Override
    public String subscription() {
        return "payment.donation-events";
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        // In id order, as every batch locks its rows; one row can be upserted once in a statement.
        Map<UUID, DonationSnapshot> latest = new TreeMap<>();
        for (ReceivedEvent event : events) {
            if (concerns(event.data()) && event.data() instanceof DonationEvent told) {
                latest.merge(
                        told.aggregateId(),
                        told.donation(),
                        (one, other) -> one.version() > other.version() ? one : other);
            }
        }
        if (!latest.isEmpty()) {
            database.inTransaction(connection -> {
                know.know(connection, List.copyOf(latest.values()));
                return null;
            });
        }
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof DonationPledged
                || event instanceof DonationCancelled
                || event instanceof DonationExpired;
    }
}
