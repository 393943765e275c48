// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.provider.CheckoutSession;

/** One try to take a donation's money: one intent at the provider. Amounts in minor units of its currency. */
public final class Attempt {

    private final UUID id;
    private final int number;
    private final String provider;
    private final boolean ourOwn;
    private Optional<String> intentId = Optional.empty();
    private Optional<CheckoutSession> session = Optional.empty();
    private AttemptStatus status;
    private boolean fits = true;
    private String currency;
    private long authorized;
    private long captured;
    private long refunded;
    private long chargedBack;
    private long held;
    private RefundTally tally = RefundTally.none();
    private Optional<String> failure = Optional.empty();

    private Attempt(UUID id, int number, String provider, boolean ourOwn, AttemptStatus status, String currency) {
        this.id = id;
        this.number = number;
        this.provider = provider;
        this.ourOwn = ourOwn;
        this.status = status;
        this.currency = currency;
    }

    /** One that we are about to make at the provider. */
    public static Attempt begun(UUID id, int number, String provider, String currency) {
        return new Attempt(id, number, provider, true, AttemptStatus.UNKNOWN, currency);
    }

    /** A receipt that we are about to write down. */
    public static Attempt received(UUID id, int number, String receiptId, String currency) {
        Attempt attempt = new Attempt(id, number, "offline", true, AttemptStatus.OPEN, currency);
        attempt.intentId = Optional.of(receiptId);
        return attempt;
    }

    /** An intent that the provider told of, and that we did not make. */
    public static Attempt told(UUID id, int number, String provider, String intentId, String currency) {
        Attempt attempt = new Attempt(id, number, provider, false, AttemptStatus.OPEN, currency);
        attempt.intentId = Optional.of(intentId);
        return attempt;
    }

    /** As it was stored. */
    static Attempt stored(
            UUID id, int number, String provider, boolean ourOwn, AttemptStatus status, boolean fits, String currency) {
        Attempt attempt = new Attempt(id, number, provider, ourOwn, status, currency);
        attempt.fits = fits;
        return attempt;
    }

    Attempt withProvider(Optional<String> intent, Optional<CheckoutSession> page, Optional<String> reason) {
        intentId = intent;
        session = page;
        failure = reason;
        return this;
    }

    Attempt withMoney(long authorizedSum, long capturedSum, long refundedSum, long chargedBackSum, long heldSum) {
        authorized = authorizedSum;
        captured = capturedSum;
        refunded = refundedSum;
        chargedBack = chargedBackSum;
        held = heldSum;
        return this;
    }

    Attempt withTally(RefundTally stored) {
        tally = stored;
        return this;
    }

    /** The provider's page is there. */
    public boolean opened(CheckoutSession page) {
        session = Optional.of(page);
        return become(AttemptStatus.OPEN);
    }

    /** The donor used the page: its intent is known. */
    public void hasIntent(String id) {
        intentId = Optional.of(id);
        become(AttemptStatus.OPEN);
    }

    /** The provider holds the money. Refused silently when the attempt is further already (rule 3). */
    public boolean authorized(Money money, Money asked) {
        if (!become(AttemptStatus.AUTHORIZED)) {
            return false;
        }
        authorized = money.amount();
        currency = money.currency();
        fits = money.equals(asked);
        failure = Optional.empty();
        return true;
    }

    /**
     * The provider took the money. It fits when it is what was asked and nothing was taken before; money that fits once
     * stays so. A further capture of the same intent can only make up for a partial one.
     */
    public boolean captured(Money money, boolean fitting) {
        if (money.amount() <= captured || (fits && captured > 0)) {
            return false;
        }
        become(AttemptStatus.CAPTURED);
        failure = Optional.empty();
        captured = money.amount();
        authorized = Math.max(authorized, captured);
        currency = money.currency();
        fits = fitting;
        return true;
    }

    /** One try failed; the intent lives on. */
    public boolean failed(Optional<String> reason) {
        return end(AttemptStatus.FAILED, reason);
    }

    /** The intent ended without money. */
    public boolean cancelled(Optional<String> reason) {
        return end(AttemptStatus.CANCELLED, reason);
    }

    /** The page ended unpaid. */
    public boolean expired() {
        return end(AttemptStatus.EXPIRED, Optional.empty());
    }

    /** The provider told how much of the charge went back in all. */
    public void refundTold(long sum, Instant at) {
        tally = tally.told(sum, at);
    }

    /** Books what all words about refunds come to. */
    public boolean refunded(RefundSums sums) {
        long now = tally.refunded(sums.live(), sums.failed(), sums.failedAt());
        boolean changed = now != refunded;
        refunded = now;
        return changed;
    }

    /** Books what all disputes come to. */
    public boolean disputed(long heldNow, long lost) {
        boolean changed = heldNow != held || lost != chargedBack;
        held = heldNow;
        chargedBack = lost;
        return changed;
    }

    private boolean end(AttemptStatus ended, Optional<String> reason) {
        if (!become(ended)) {
            return false;
        }
        failure = reason;
        return true;
    }

    private boolean become(AttemptStatus next) {
        if (!status.mayBecome(next)) {
            return false;
        }
        status = next;
        return true;
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public String provider() {
        return provider;
    }

    /** Whether we made it: only then it is ours to capture or to expire. */
    public boolean ourOwn() {
        return ourOwn;
    }

    public Optional<String> intentId() {
        return intentId;
    }

    public Optional<CheckoutSession> session() {
        return session;
    }

    public AttemptStatus status() {
        return status;
    }

    /** Whether its money is what was asked for. */
    public boolean fits() {
        return fits;
    }

    public String currency() {
        return currency;
    }

    public long authorized() {
        return authorized;
    }

    public long captured() {
        return captured;
    }

    /** What went back, never more than was taken; nothing as long as no capture is known. */
    public long refunded() {
        return Math.min(refunded, captured);
    }

    public long refundedAsTold() {
        return refunded;
    }

    public long chargedBack() {
        return captured == 0 ? 0 : chargedBack;
    }

    public long chargedBackAsTold() {
        return chargedBack;
    }

    public long held() {
        return captured == 0 ? 0 : held;
    }

    public long heldAsTold() {
        return held;
    }

    public RefundTally tally() {
        return tally;
    }

    public Optional<String> failure() {
        return failure;
    }

    /** What is still here of the money, in minor units. */
    public long left() {
        return Math.max(0, captured - refunded() - chargedBack() - held());
    }
}
