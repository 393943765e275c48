// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.suspense.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careforall.donation.campaign.control.FindCampaign;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Step;
import org.careforall.donation.donation.entity.Transition;
import org.careforall.donation.donation.entity.Transitions;
import org.careforall.donation.ledger.control.BookChange;
import org.careforall.donation.ledger.entity.Ledger;
import org.careforall.donation.receipt.entity.PendingReceipts;
import org.careforall.donation.suspense.entity.Acceptance;
import org.careforall.donation.suspense.entity.SuspendedMoney;
import org.careforall.donation.suspense.entity.Suspense;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/**
 * Takes money that did not fit as the gift's own. Accepted is an attempt, not a sum: whatever is told of it before or after
 * (a refund, a dispute) counts for the gift, and money that comes later waits for staff anew.
 */
@ApplicationScoped
public class AcceptSuspense {

    private static final String REFUND = "refund";

    private Database database;
    private Outbox outbox;
    private FindCampaign campaigns;

    /** For CDI's proxies. */
    protected AcceptSuspense() {}

    /** Made by CDI. */
    @Inject
    public AcceptSuspense(Database database, Outbox outbox, FindCampaign campaigns) {
        this.database = database;
        this.outbox = outbox;
        this.campaigns = campaigns;
    }

    /**
     * What is to be accepted.
     *
     * @param attemptId empty for all that can be
     */
    public record Wish(UUID donationId, Optional<UUID> attemptId, Optional<String> note) {}

    /**
     * Accepts it.
     *
     * @return the donation afterwards
     * @throws ProblemException 403 for the campaign's owner; 404 when there is no such donation; 409 when nothing waits, or
     *     only money in another currency
     */
    @Transactional
    public Donation accept(Wish wish, Caller caller) {
        UUID user = caller.requireUser();
        return database.inTransaction(connection -> {
            Donation donation = Donations.lock(connection, List.of(wish.donationId())).stream()
                    .findFirst()
                    .orElseThrow(() -> Problems.notFound("donation"));
            campaigns
                    .known(donation.gift().campaignId())
                    .filter(campaign -> campaign.ownerId().equals(user))
                    .ifPresent(own -> {
                        throw Problems.forbidden("Whoever owns the campaign does not accept money for it.");
                    });
            Step step = accept(connection, donation, wish, user);
            outbox.append(step.events());
            return step.after();
        });
    }

    /** The same for a locked donation, on a connection of the caller's. */
    public static Step accept(Connection connection, Donation donation, Wish wish, UUID user) throws SQLException {
        List<SuspendedMoney> accepted = acceptable(donation, wish.attemptId());
        Set<UUID> attempts = accepted.stream().map(SuspendedMoney::attemptId).collect(Collectors.toSet());
        UUID cause = Ids.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Step step = Step.accept(donation, attempts, now);
        Donations.save(connection, List.of(step.after()));
        Transitions.append(
                connection, List.of(Transition.of(step, "accepted", Optional.of(cause), Optional.empty(), now)));
        Ledger.append(
                connection,
                BookChange.between(donation.id(), donation.books(), step.after().books(), cause, now));
        // the gift is larger now, and so is its receipt
        PendingReceipts.add(connection, List.of(donation.id()));
        Suspense.accepted(
                connection,
                accepted.stream()
                        .map(money -> new Acceptance(
                                Ids.next(), donation.id(), money.attemptId(), money.amount(), user, wish.note()))
                        .toList());
        return step;
    }

    private static List<SuspendedMoney> acceptable(Donation donation, Optional<UUID> attempt) {
        List<SuspendedMoney> open = SuspendedMoney.of(donation).stream()
                .filter(money -> attempt.isEmpty() || attempt.get().equals(money.attemptId()))
                .toList();
        List<SuspendedMoney> acceptable =
                open.stream().filter(SuspendedMoney::isAcceptable).toList();
        if (!acceptable.isEmpty()) {
            return acceptable;
        }
        boolean waits =
                !open.isEmpty() || !donation.progress().moved().unmatched().isEmpty();
        throw waits && attempt.isEmpty() || !open.isEmpty()
                ? Problems.conflict(
                        "suspense-not-acceptable",
                        "The campaign takes " + donation.gift().split().currency() + " only.",
                        Map.of("allowed", List.of(REFUND)))
                : Problems.conflict(
                        "nothing-suspended", "No such money waits for this donation.", Map.of("allowed", List.of()));
    }
}
