// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Map;
import java.util.Optional;

/** A card that was charged, or would not be. */
public record Charge(
        String id,
        long created,
        ChargeTerms terms,
        boolean isCaptured,
        ChargeMoney money,
        Optional<Decline> failure,
        boolean disputed,
        Optional<String> transaction)
        implements Entity {

    public static Charge authorized(String id, long now, ChargeTerms terms) {
        return new Charge(id, now, terms, false, new ChargeMoney(0, 0, 0), Optional.empty(), false, Optional.empty());
    }

    public static Charge failed(String id, long now, ChargeTerms terms, Decline why) {
        return new Charge(id, now, terms, false, new ChargeMoney(0, 0, 0), Optional.of(why), false, Optional.empty());
    }

    public Charge captured(long amount, String balanceTransaction) {
        ChargeMoney taken = new ChargeMoney(amount, terms.amount() - amount, 0);
        return new Charge(id, created, terms, true, taken, failure, disputed, Optional.of(balanceTransaction));
    }

    /** The authorisation is given up; Stripe tells it as a refund of the whole. */
    public Charge released() {
        return with(new ChargeMoney(0, terms.amount(), 0));
    }

    public Charge refunded(long amount) {
        return with(new ChargeMoney(money.captured(), money.released(), money.refunded() + amount));
    }

    public Charge contested() {
        return new Charge(id, created, terms, isCaptured, money, failure, true, transaction);
    }

    public Charge withMetadata(Map<String, String> metadata) {
        ChargeTerms changed = new ChargeTerms(
                terms.intent(),
                terms.amount(),
                terms.currency(),
                terms.method(),
                terms.description(),
                terms.receiptEmail(),
                metadata);
        return new Charge(id, created, changed, isCaptured, money, failure, disputed, transaction);
    }

    /** Everything that was authorised went back. */
    public boolean fullyRefunded() {
        return failure.isEmpty() && money.amountRefunded() == terms.amount();
    }

    private Charge with(ChargeMoney changed) {
        return new Charge(id, created, terms, isCaptured, changed, failure, disputed, transaction);
    }
}
