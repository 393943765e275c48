// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.donation.donation.Gifts.captured;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Donor;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.donation.entity.Progress;
import org.careforall.donation.donation.entity.Step;
import org.careforall.donation.wall.entity.Wall;
import org.careforall.donation.wall.entity.WallGift;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WallTest {

    private final UUID campaign = Ids.next();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DonationDatabase.source().getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void onlyWhatCountsIsThereAtWhatItCounts() throws SQLException {
        paid(false, 0);
        paid(false, 300);
        paid(false, 1000);
        Donations.add(connection, Gifts.gift(campaign, 1000, 1000));

        assertThat(wall()).extracting(gift -> gift.amount().amount()).containsExactly(700L, 1000L);
    }

    @Test
    void anAnonymousDonorHasNoName() throws SQLException {
        paid(true, 0);

        assertThat(wall()).singleElement().satisfies(gift -> {
            assertThat(gift.name()).isNull();
            assertThat(gift.anonymous()).isTrue();
            assertThat(gift.message()).isEqualTo("Good luck!");
        });
    }

    @Test
    void staffTakesAMessageOffAndTheMoneyStays() throws SQLException {
        UUID id = paid(false, 0);

        assertThat(Wall.hide(connection, id, true, true)).isTrue();

        assertThat(wall()).singleElement().satisfies(gift -> {
            assertThat(gift.name()).isNull();
            assertThat(gift.message()).isNull();
            assertThat(gift.amount().amount()).isEqualTo(1000);
        });
    }

    private List<WallGift> wall() throws SQLException {
        Instant end = Instant.parse("9999-01-01T00:00:00Z");
        return Wall.before(connection, campaign, end, new UUID(-1, -1), 10).stream()
                .map(Wall.Entry::gift)
                .toList();
    }

    private UUID paid(boolean anonymous, long refunded) throws SQLException {
        Gift plain = Gifts.gift(campaign, 1000, 1000);
        Donor donor = new Donor(Optional.empty(), "k1:x", Optional.empty(), Optional.of("Grace"), anonymous);
        Gift gift = new Gift(
                plain.id(),
                campaign,
                plain.method(),
                plain.split(),
                donor,
                plain.message(),
                plain.historyGroup(),
                plain.reference(),
                plain.externalReference(),
                plain.metadata(),
                plain.createdAt());
        Donations.add(connection, gift);
        Donation pledged = new Donation(gift, Progress.BEGUN);
        Donations.save(
                connection,
                List.of(Step.take(pledged, captured(pledged, 2, refunded, 0, 0)).after()));
        return gift.id();
    }
}
