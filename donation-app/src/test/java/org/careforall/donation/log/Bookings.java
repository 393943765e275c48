// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.ledger.control.BookChange;
import org.careforall.donation.ledger.entity.Books;
import org.careforall.donation.ledger.entity.Ledger;
import org.careforall.donation.ledger.entity.Moved;
import org.careforall.donation.log.control.NumberLeaves;
import org.careforall.donation.log.control.SignCheckpoint;
import org.careforall.platform.id.Ids;
import org.careforall.transparency.note.SigningKey;

/** Gifts, booked as the app books them, and the log that follows. */
final class Bookings {

    static final SigningKey KEY = new SigningKey("give.example/api/donations/log", new byte[32]);

    private final DataSource database;

    Bookings(DataSource database) {
        this.database = database;
    }

    /** What is done in one transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T commit(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        }
    }

    /** A gift that was paid, and of which a part was given back: two transactions of the ledger. */
    Gift paidAndPartlyRefunded(UUID campaign) throws SQLException {
        return commit(connection -> book(connection, campaign));
    }

    /** Many of them at once, of different campaigns or of one. */
    void paidAndPartlyRefunded(int gifts, Supplier<UUID> campaign) throws SQLException {
        commit(connection -> {
            for (int i = 0; i < gifts; i++) {
                book(connection, campaign.get());
            }
            return null;
        });
    }

    private static Gift book(Connection connection, UUID campaign) throws SQLException {
        Gift gift = Gifts.gift(campaign, 2500, 2606);
        Books none = books(gift, 0, 0);
        Books paid = books(gift, 2606, 0);
        Books refunded = books(gift, 2606, 1000);
        Donations.add(connection, gift);
        Ledger.append(connection, BookChange.between(gift.id(), none, paid, Ids.next(), Gifts.NOON));
        Ledger.append(connection, BookChange.between(gift.id(), paid, refunded, Ids.next(), Gifts.NOON));
        return gift;
    }

    private static Books books(Gift gift, long captured, long refunded) {
        return new Books(gift.campaignId(), gift.split(), Moved.of(captured, refunded, 0, 0, List.of()));
    }

    /** Numbers everything and signs. */
    void keepUp() throws SQLException {
        int taken;
        do {
            taken = commit(connection -> NumberLeaves.number(connection, 100));
        } while (taken > 0);
        commit(connection -> SignCheckpoint.sign(connection, KEY));
    }

    void execute(String... statements) throws SQLException {
        commit(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
                return null;
            }
        });
    }

    long number(String query) throws SQLException {
        return commit(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
