// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.timeline.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Transition;
import org.careforall.donation.donation.entity.Transitions;
import org.careforall.donation.ledger.entity.LedgerTransaction;
import org.careforall.donation.ledger.entity.Statements;
import org.careforall.donation.timeline.entity.NotReached;
import org.careforall.donation.timeline.entity.Timeline;
import org.careforall.donation.timeline.entity.TimelineItem;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.Problems;

/** Puts together what happened to one donation. */
@ApplicationScoped
public class ReadTimeline {

    private static final String HERE = "donations";

    private Database database;
    private AskOthers others;

    /** For CDI's proxies. */
    protected ReadTimeline() {}

    /** Made by CDI. */
    @Inject
    public ReadTimeline(Database database, AskOthers others) {
        this.database = database;
        this.others = others;
    }

    /**
     * What all apps know, oldest first.
     *
     * @param authorization the caller's header: the other apps are asked in their name
     * @throws org.careforall.platform.problem.ProblemException 404 when there is no such donation
     */
    public Timeline of(UUID id, String authorization) {
        List<TimelineItem> items = database.with(connection -> {
            Donation donation = Donations.find(connection, id).orElseThrow(() -> Problems.notFound("donation"));
            return items(connection, donation);
        });
        List<NotReached> missing = new ArrayList<>();
        others.about(id, authorization, items, missing);
        items.sort(Comparator.comparing(TimelineItem::at));
        return new Timeline(id, items, missing);
    }

    private static List<TimelineItem> items(Connection connection, Donation donation) throws SQLException {
        List<TimelineItem> items = new ArrayList<>();
        items.add(new TimelineItem(
                donation.gift().createdAt(),
                HERE,
                "pledge",
                Map.of(
                        "method",
                        donation.gift().method(),
                        "total",
                        donation.money(donation.gift().split().total()))));
        Transitions.ofDonation(connection, donation.id()).forEach(line -> items.add(item(line)));
        Statements.ofDonation(connection, donation.gift().campaignId(), donation.id())
                .forEach(booking -> items.add(item(booking)));
        return items;
    }

    private static TimelineItem item(Transition line) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("from", line.from());
        details.put("to", line.to());
        details.put("told", line.told());
        details.put("effect", line.effect());
        details.put("cause", line.cause());
        line.causeEventId().ifPresent(event -> details.put("causeEventId", event));
        line.paymentVersion().ifPresent(version -> details.put("paymentVersion", version));
        return new TimelineItem(line.at().truncatedTo(ChronoUnit.MILLIS), HERE, "transition", details);
    }

    private static TimelineItem item(LedgerTransaction booking) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("transactionId", booking.id());
        details.put("kind", booking.kind());
        details.put("reversal", booking.reversal());
        details.put("causeEventId", booking.causeEventId());
        details.put(
                "postings",
                booking.postings().stream()
                        .map(posting -> Map.of("account", posting.account().name(), "money", posting.money()))
                        .toList());
        return new TimelineItem(booking.occurredAt().truncatedTo(ChronoUnit.MILLIS), HERE, "booking", details);
    }
}
