// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careforall.donation.velocity.entity.FailedPayment;
import org.careforall.donation.velocity.entity.FailedPayments;
import org.careforall.donation.velocity.entity.HeldKey;
import org.careforall.donation.velocity.entity.HeldKind;
import org.careforall.donation.velocity.entity.Origin;
import org.careforall.events.payment.PaymentFailed;
import org.careforall.platform.inbox.ReceivedEvent;
import org.careforall.platform.limit.Limits;

/** Writes down which payments failed, each event once, in the transaction of its effect. */
@ApplicationScoped
public class CountFailures {

    private VelocityKeys keys;
    private Limits limits;

    /** For CDI's proxies. */
    protected CountFailures() {}

    /** Made by CDI. */
    @Inject
    public CountFailures(VelocityKeys keys, Limits limits) {
        this.keys = keys;
        this.limits = limits;
    }

    /** Two round trips, when there are failures among the events; else none. */
    public void count(Connection connection, List<ReceivedEvent> events) throws SQLException {
        List<ReceivedEvent> failures = events.stream()
                .filter(event -> event.data() instanceof PaymentFailed)
                .toList();
        if (failures.isEmpty() || !limits.on()) {
            return;
        }
        Map<UUID, Origin> origins =
                FailedPayments.origins(
                                connection,
                                failures.stream().map(ReceivedEvent::subject).toList())
                        .stream()
                        .collect(Collectors.toMap(Origin::donationId, Function.identity()));
        Instant now = Instant.now();
        List<FailedPayment> failed = new ArrayList<>();
        for (ReceivedEvent event : failures) {
            Origin origin = origins.get(event.subject());
            // without its donation it waits, and comes here again
            if (origin != null && event.data() instanceof PaymentFailed failure) {
                Instant at = earlier(failure.payment().occurredAt(), now);
                keysOf(origin).forEach(key -> failed.add(new FailedPayment(event.id(), key, at)));
            }
        }
        FailedPayments.add(connection, failed);
    }

    /** A provider's clock that is fast would hold back for longer than the window. */
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private List<HeldKey> keysOf(Origin origin) {
        List<HeldKey> found = new ArrayList<>();
        found.add(new HeldKey(HeldKind.CAMPAIGN, origin.campaignId().toString()));
        origin.addressKey().ifPresent(key -> found.add(new HeldKey(HeldKind.ADDRESS, key)));
        origin.email().ifPresent(email -> found.add(new HeldKey(HeldKind.EMAIL, keys.ofEmail(email))));
        return found;
    }
}
