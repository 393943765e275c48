// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import java.util.UUID;

/**
 * An account of the ledger. Its balance is what it got. Refunds have none of their own: they are booked against the
 * campaign's, told apart by their transaction's kind (docs/adr/0008-ledger-accounts.md).
 *
 * @param name as in the column {@code ledger_entry.account}
 */
public record Account(String name) implements Comparable<Account> {

    /** Money on its way through the provider (or, offline, the book of receipts): minus what came from there. */
    public static final Account PROVIDER_CLEARING = new Account("provider_clearing");
    /** What donors added to cover the provider's fees. */
    public static final Account FEES = new Account("fees");
    /** Money that does not fit what was asked, until staff decide. */
    public static final Account SUSPENSE = new Account("suspense");
    /** Minus what was given back beyond what was taken. */
    public static final Account PLATFORM_LOSS = new Account("platform_loss");

    /** A campaign's own money. */
    public static Account ofCampaign(UUID campaignId) {
        return new Account("campaign:" + campaignId);
    }

    /** A campaign's money that open disputes hold. */
    public static Account heldOf(UUID campaignId) {
        return new Account("held:" + campaignId);
    }

    @Override
    public int compareTo(Account other) {
        return name.compareTo(other.name);
    }
}
