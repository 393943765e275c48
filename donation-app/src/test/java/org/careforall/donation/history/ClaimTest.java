// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.history.entity.Histories;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private final Gift gift = Gifts.gift(Ids.next(), 100, 100);
    private final UUID group = gift.historyGroup().orElseThrow();
    private final UUID user = Ids.next();
    private Connection connection;

    @BeforeEach
    void aGuestsGift() throws SQLException {
        connection = DonationDatabase.source().getConnection();
        connection.setAutoCommit(false);
        Donations.add(connection, gift);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aClaimedGiftIsTheUsersAndItsTokenStillOpensIt() throws SQLException {
        assertThat(claim(user)).isEqualTo(1);

        assertThat(Histories.ofUser(connection, user, Optional.empty(), 10)).hasSize(1);
        assertThat(Histories.ofGroup(connection, group, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void aGiftNeverMovesFromOneAccountToAnother() throws SQLException {
        claim(user);

        UUID other = Ids.next();
        assertThat(claim(other)).isZero();
        assertThat(Histories.isOthers(connection, group, other)).isTrue();
        assertThat(Histories.isOthers(connection, group, user)).isFalse();
        assertThat(Histories.ofUser(connection, other, Optional.empty(), 10)).isEmpty();
    }

    /** A guest gave again with the token; who has the first gift asks again, and is no stranger to it. */
    @Test
    void aGroupOfTwoAccountsIsClosedToNeitherOfThem() throws SQLException {
        claim(user);
        UUID other = Ids.next();
        Donations.add(connection, Gifts.gift(Ids.next(), 100, 100, group));
        assertThat(claim(other)).isEqualTo(1);

        assertThat(claim(user)).isZero();
        assertThat(Histories.isOthers(connection, group, user)).isFalse();
        assertThat(Histories.isOthers(connection, group, other)).isFalse();
        assertThat(Histories.isOthers(connection, group, Ids.next())).isTrue();
    }

    @Test
    void beforeTheCaptureTheClaimAlsoFixesWhoIsCounted() throws SQLException {
        claim(user);

        assertThat(Donations.find(connection, gift.id())
                        .orElseThrow()
                        .gift()
                        .donor()
                        .key())
                .isEqualTo("k1:user");
    }

    @Test
    void anAddressIsMatchedWhateverItsCase() throws SQLException {
        assertThat(Histories.claim(connection, user, "k1:user", Optional.empty(), Optional.of("G@Example.ORG")))
                .isGreaterThanOrEqualTo(1);
        assertThat(Histories.claim(connection, user, "k1:user", Optional.empty(), Optional.of("h@example.org")))
                .isZero();
    }

    private int claim(UUID claimant) throws SQLException {
        return Histories.claim(connection, claimant, "k1:user", Optional.of(group), Optional.empty());
    }
}
