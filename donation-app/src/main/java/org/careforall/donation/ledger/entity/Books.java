// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import static org.careforall.donation.ledger.entity.Account.FEES;
import static org.careforall.donation.ledger.entity.Account.PLATFORM_LOSS;
import static org.careforall.donation.ledger.entity.Account.PROVIDER_CLEARING;
import static org.careforall.donation.ledger.entity.Account.SUSPENSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.careforall.events.Money;

/**
 * What the ledger must show for one donation, as a function of what was moved so far. What is booked for a change is the
 * difference between two of these, so that any order and repetition of events ends with the same balances.
 */
public record Books(UUID campaignId, Split split, Moved moved) {

    /** The lines that bring this kind of booking from an earlier state to this one; empty when nothing changed. */
    public List<Posting> since(Books earlier, TransactionKind kind) {
        Map<Line, Long> lines = lines(kind);
        earlier.lines(kind).forEach((line, sum) -> lines.merge(line, -sum, Math::addExact));
        List<Posting> postings = new ArrayList<>();
        lines.forEach((line, sum) -> {
            if (sum != 0) {
                postings.add(new Posting(line.account, new Money(sum, line.currency)));
            }
        });
        return postings;
    }

    private Map<Line, Long> lines(TransactionKind kind) {
        Shares shares = split.shares(moved);
        return switch (kind) {
            case CAPTURE -> fromProvider(moved.fitting(), split.campaignPart(moved.fitting()));
            case REFUND -> fromProvider(-moved.refunded(), -shares.refunded());
            case CHARGEBACK -> fromProvider(-moved.chargedBack(), -shares.chargedBack());
            case HOLD -> held(shares.held());
            case PLATFORM_LOSS -> loss(shares);
            case SUSPENSE -> suspense();
            case ACCEPTANCE -> acceptance(shares);
        };
    }

    private Map<Line, Long> fromProvider(long sum, long campaignPart) {
        Map<Line, Long> lines = new TreeMap<>();
        lines.put(asked(PROVIDER_CLEARING), -sum);
        lines.put(asked(Account.ofCampaign(campaignId)), campaignPart);
        lines.put(asked(FEES), sum - campaignPart);
        return lines;
    }

    private Map<Line, Long> held(long sum) {
        Map<Line, Long> lines = new TreeMap<>();
        lines.put(asked(Account.ofCampaign(campaignId)), -sum);
        lines.put(asked(Account.heldOf(campaignId)), sum);
        return lines;
    }

    private Map<Line, Long> loss(Shares shares) {
        long excess = Math.max(0, moved.refunded() + moved.chargedBack() - moved.captured());
        long campaigns = Math.max(0, shares.refunded() + shares.chargedBack() - shares.captured());
        Map<Line, Long> lines = new TreeMap<>();
        lines.put(asked(PLATFORM_LOSS), -excess);
        lines.put(asked(Account.ofCampaign(campaignId)), campaigns);
        lines.put(asked(FEES), excess - campaigns);
        return lines;
    }

    private Map<Line, Long> suspense() {
        Map<Line, Long> lines = new TreeMap<>();
        moved.unmatched().forEach((currency, sum) -> {
            lines.put(new Line(PROVIDER_CLEARING, currency), -sum);
            lines.put(new Line(SUSPENSE, currency), sum);
        });
        // What was accepted went through suspense as it came; what went back of it since is a refund of the gift.
        lines.merge(asked(PROVIDER_CLEARING), -moved.accepted(), Math::addExact);
        lines.merge(asked(SUSPENSE), moved.accepted(), Math::addExact);
        return lines;
    }

    private Map<Line, Long> acceptance(Shares shares) {
        long campaigns = shares.captured() - split.campaignPart(moved.fitting());
        Map<Line, Long> lines = new TreeMap<>();
        lines.put(asked(SUSPENSE), -moved.accepted());
        lines.put(asked(Account.ofCampaign(campaignId)), campaigns);
        lines.put(asked(FEES), moved.accepted() - campaigns);
        return lines;
    }

    private Line asked(Account account) {
        return new Line(account, split.currency());
    }

    private record Line(Account account, String currency) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : currency.compareTo(other.currency);
        }
    }
}
