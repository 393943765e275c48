// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/** All payment of one donation. Held under the lock of its row while it changes. */
public final class Payment {

    private final UUID donationId;
    private final Optional<Terms> terms;
    private final List<Attempt> attempts;
    private final Standing stored;
    private long version;

    public Payment(UUID donationId, long version, Optional<Terms> terms, List<Attempt> attempts) {
        this.donationId = donationId;
        this.version = version;
        this.terms = terms;
        this.attempts = new ArrayList<>(attempts);
        this.stored = Standing.of(attempts);
    }

    public UUID donationId() {
        return donationId;
    }

    public long version() {
        return version;
    }

    /** Counts one more change. */
    public long nextVersion() {
        return ++version;
    }

    /** What the donation's event said; empty until it came. */
    public Optional<Terms> terms() {
        return terms;
    }

    /**
     * What the donor was asked to pay.
     *
     * @throws java.util.NoSuchElementException when the donation is not known yet
     */
    public Money asked() {
        return terms.orElseThrow().asked();
    }

    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** What the attempts came to when the row was locked. */
    public Standing stored() {
        return stored;
    }

    /** What the attempts come to now. */
    public Standing standing() {
        return Standing.of(attempts);
    }

    public Optional<Attempt> attemptOfIntent(String intentId) {
        return attempts.stream()
                .filter(attempt -> attempt.intentId().filter(intentId::equals).isPresent())
                .findFirst();
    }

    public Optional<Attempt> attempt(UUID id) {
        return attempts.stream().filter(attempt -> attempt.id().equals(id)).findFirst();
    }

    /** The attempt whose money is the donation's; there is one at most. */
    public Optional<Attempt> capturedAttempt() {
        return attempts.stream()
                .filter(attempt -> attempt.fits() && attempt.captured() > 0)
                .findFirst();
    }

    public int nextNumber() {
        return attempts.stream().mapToInt(Attempt::number).max().orElse(0) + 1;
    }

    public Attempt add(Attempt attempt) {
        attempts.add(attempt);
        return attempt;
    }

    /** Money of this attempt was taken: it fits when it is what was asked and nothing was taken before. */
    public boolean capture(Attempt attempt, Money money) {
        boolean first = capturedAttempt().map(attempt::equals).orElse(true);
        return attempt.captured(money, first && money.equals(asked()));
    }
}
