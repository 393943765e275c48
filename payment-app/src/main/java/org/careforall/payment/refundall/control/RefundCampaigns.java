// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refundall.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.refund.control.RefundWish;
import org.careforall.payment.refund.control.ReserveRefund;
import org.careforall.payment.refund.control.SettleRefund;
import org.careforall.payment.refundall.entity.ClaimedGift;
import org.careforall.payment.refundall.entity.RefundAll;
import org.careforall.payment.refundall.entity.RefundAllGifts;
import org.careforall.payment.refundall.entity.RefundAlls;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.RefundStatus;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.database.PassingFailure;
import org.careforall.platform.problem.ProblemException;

/**
 * Gives all gifts of cancelled campaigns back, some at a time. A gift is claimed, its refund reserved under a key of the
 * request and the gift, then the provider is asked: whoever dies in between, the next one goes on from there, and the key
 * lets no gift go back twice. Late captures are found in later rounds.
 */
@Dependent
public class RefundCampaigns {

    private static final Logger LOG = Logger.getLogger(RefundCampaigns.class.getName());
    private static final int AT_ONCE = 20;

    /** Long after the last webhook of a gift that was under way when its campaign was cancelled. */
    private static final Duration LOOKED_AFTER = Duration.ofDays(45);

    /** Then it is the janitor's, who asks first whether the provider knows it. */
    private static final Duration OURS = Duration.ofMinutes(1);

    private static final String BY_HAND =
            "cash or a bank transfer: give it back by hand, and record that as its refund";

    private final Database database;
    private final ReserveRefund reserve;
    private final SettleRefund settle;

    @Inject
    public RefundCampaigns(Database database, ReserveRefund reserve, SettleRefund settle) {
        this.database = database;
        this.reserve = reserve;
        this.settle = settle;
    }

    /**
     * Some gifts of each campaign, so that a big one does not keep the others waiting.
     *
     * @return how many were seen to; 0 when there is nothing to do
     */
    public int round(Instant now) {
        List<RefundAll> jobs =
                database.inTransaction(connection -> RefundAlls.since(connection, now.minus(LOOKED_AFTER)));
        return jobs.stream().mapToInt(job -> some(job, now)).sum();
    }

    private int some(RefundAll job, Instant now) {
        List<ClaimedGift> claimed =
                database.inTransaction(connection -> RefundAllGifts.claim(connection, job, AT_ONCE, now));
        claimed.forEach(gift -> refund(job, gift));
        return claimed.size();
    }

    private void refund(RefundAll job, ClaimedGift gift) {
        try {
            if (gift.method().equals("OFFLINE")) {
                // the book of receipts would call it given back, and nobody would have got anything
                fail(job, gift, BY_HAND);
                return;
            }
            Refund refund = reserve(job, gift);
            if (refund.status() == RefundStatus.PENDING
                    && refund.createdAt().plus(OURS).isAfter(Instant.now())) {
                settle.ask(refund);
            }
        } catch (ProblemException e) {
            fail(job, gift, e.problem().detail());
        } catch (RuntimeException e) {
            if (PassingFailure.isPassing(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, e, () -> "refund-all of " + job.campaignId() + ": donation " + gift.donationId());
            fail(job, gift, e.toString());
        }
    }

    private Refund reserve(RefundAll job, ClaimedGift gift) {
        RefundWish wish = new RefundWish(gift.donationId(), Optional.empty(), Optional.empty(), job.reason());
        return database.inTransaction(connection -> {
            Refund refund = reserve.reserve(wish, job.keyOf(gift.donationId(), gift.requestId()), staff(job));
            RefundAllGifts.reserved(connection, job.campaignId(), gift.donationId(), refund.id());
            return refund;
        });
    }

    private void fail(RefundAll job, ClaimedGift gift, String why) {
        database.inTransaction(connection -> {
            RefundAllGifts.failed(connection, job.campaignId(), gift.donationId(), why);
            return null;
        });
    }

    /** Whose permission campaign-app has checked; the refunds name them. */
    private static Caller staff(RefundAll job) {
        Optional<UUID> user = Optional.of(job.requestedBy());
        return new Caller(user, Optional.empty(), false, Optional.empty(), Set.of("payment:refund"), Set.of());
    }
}
