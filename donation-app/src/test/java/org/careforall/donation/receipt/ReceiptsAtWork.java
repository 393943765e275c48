// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.careforall.donation.TransactionalDatabase;
import org.careforall.donation.campaign.entity.Campaign;
import org.careforall.donation.campaign.entity.Campaigns;
import org.careforall.donation.donation.control.Settling;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.donation.entity.Progress;
import org.careforall.donation.receipt.control.NumberReceipts;
import org.careforall.donation.receipt.entity.Giver;
import org.careforall.donation.receipt.entity.Issuer;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.donation.receipt.entity.Receipts;
import org.careforall.events.DomainEvent;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;

/** Gifts that are settled and receipts that are numbered, each in its own transaction, on the real database. */
public final class ReceiptsAtWork {

    private final Database database = new TransactionalDatabase();
    private final String prefix = "T" + Ids.next() + "-";
    private final Queue<DomainEvent> told = new ConcurrentLinkedQueue<>();
    private final NumberReceipts numberer = numberer(database);

    /** What other apps were told, in order. */
    public List<DomainEvent> told() {
        return List.copyOf(told);
    }

    public Database database() {
        return database;
    }

    public String prefix() {
        return prefix;
    }

    /** Another server's. */
    public NumberReceipts numberer(Database theirs) {
        return new NumberReceipts(theirs, told::addAll, new Issuer("Open Hands", "1 Street; Town", "BE 1"), prefix);
    }

    public UUID campaign(UUID owner) {
        UUID id = Ids.next();
        campaign(id, owner);
        return id;
    }

    /** A campaign's event comes. */
    public void campaign(UUID id, UUID owner) {
        database.inTransaction(connection -> {
            Campaign campaign = new Campaign(
                    id, 1, Optional.empty(), "Clean water", owner, "ACTIVE", true, "USD", Optional.empty());
            Campaigns.follow(connection, List.of(campaign));
            return null;
        });
    }

    public Donation pledge(Gift gift) {
        database.inTransaction(connection -> {
            Donations.add(connection, gift);
            return null;
        });
        return new Donation(gift, Progress.BEGUN);
    }

    public void settle(PaymentSnapshot... payments) {
        database.inTransaction(connection -> {
            Settling.settle(connection, payments);
            return null;
        });
    }

    /** Numbers what is pending until nothing is. */
    public void number() {
        while (numberer.numberSome()) {
            // the next batch
        }
    }

    public Optional<Receipt> newest(Donation donation) {
        return database.with(connection -> Receipts.ofDonation(connection, donation.id()));
    }

    /** All of a guest's, newest first. */
    public List<Receipt> all(Donation donation) {
        Giver giver = new Giver(Giver.Kind.GROUP, donation.gift().historyGroup().orElseThrow());
        return database.with(connection -> Receipts.page(connection, giver, Optional.empty(), 100));
    }

    /** This series' numbers. */
    public List<Long> serials() {
        return database.with(this::serials);
    }

    private List<Long> serials(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select serial from receipt where prefix = ? order by serial")) {
            select.setString(1, prefix);
            List<Long> serials = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    serials.add(row.getLong(1));
                }
            }
            return serials;
        }
    }
}
