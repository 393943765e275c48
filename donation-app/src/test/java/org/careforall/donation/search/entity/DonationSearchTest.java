// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.DonationStatus;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.horizon.Horizon;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DonationSearchTest {

    private final UUID campaign = Ids.next();
    private final Gift first = Gifts.gift(campaign, 100, 100);
    private final Gift second = Gifts.gift(campaign, 200, 200);
    private Connection connection;

    @BeforeEach
    void twoGifts() throws SQLException {
        connection = DonationDatabase.source().getConnection();
        Donations.add(connection, first);
        Donations.add(connection, second);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void theNewestComeFirstAndPagesGoOn() throws SQLException {
        List<Found> page = DonationSearch.find(connection, filter(), Optional.empty(), Optional.empty(), 1);
        SearchPosition last = new SearchPosition(page.get(0).updatedAt(), second.id());

        assertThat(ids(page)).containsExactly(second.id());
        assertThat(ids(DonationSearch.find(connection, filter(), Optional.empty(), Optional.of(last), 5)))
                .containsExactly(first.id());
    }

    @Test
    void everyFilterNarrows() throws SQLException {
        assertThat(find(Set.of(DonationStatus.INITIATED), Optional.of("g@EXAMPLE.org"), Map.of("source", "test")))
                .hasSize(2);
        assertThat(find(Set.of(DonationStatus.CAPTURED), Optional.empty(), Map.of()))
                .isEmpty();
        assertThat(find(Set.of(), Optional.of("gra"), Map.of())).hasSize(2);
        assertThat(find(Set.of(), Optional.of("race"), Map.of())).isEmpty();
        assertThat(find(Set.of(), Optional.of(Ids.next().toString()), Map.of())).isEmpty();
        assertThat(find(Set.of(), Optional.empty(), Map.of("source", "other"))).isEmpty();
    }

    @Test
    void theMetadataKeysOfWhatIsFoundAreTheColumnsOfAFile() throws SQLException {
        assertThat(DonationSearch.metadataKeys(connection, filter(), 10)).containsExactly("source");
        assertThat(DonationSearch.metadataKeys(connection, filter(), 0)).isEmpty();
    }

    @Test
    void aFilterIsNeverSql() throws SQLException {
        assertThat(find(Set.of(), Optional.of("'; drop table donation; --"), Map.of()))
                .isEmpty();
    }

    @Test
    void changesAreNotShownWhileOneThatMayComeBeforeThemIsStillRunning() throws SQLException {
        try (Connection slow = DonationDatabase.source().getConnection()) {
            slow.setAutoCommit(false);
            Instant begin = begin(slow);

            assertThat(Horizon.settledBefore(connection).plus(Horizon.MARGIN)).isBeforeOrEqualTo(begin);
            slow.commit();
        }
        assertThat(Horizon.settledBefore(connection)).isAfter(Instant.now().minusSeconds(60));
    }

    private static Instant begin(Connection slow) throws SQLException {
        try (Statement statement = slow.createStatement();
                ResultSet row = statement.executeQuery("select now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private List<UUID> find(Set<DonationStatus> status, Optional<String> donor, Map<String, String> metadata)
            throws SQLException {
        SearchFilter filter = new SearchFilter(
                Optional.of(campaign),
                status,
                donor,
                Optional.empty(),
                metadata,
                Optional.of(Gifts.NOON),
                Optional.of(Gifts.NOON.plusSeconds(1)),
                Optional.empty(),
                false);
        return ids(DonationSearch.find(connection, filter, Optional.empty(), Optional.empty(), 10));
    }

    private SearchFilter filter() {
        return new SearchFilter(
                Optional.of(campaign),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static List<UUID> ids(List<Found> found) {
        return found.stream().map(one -> one.donation().id()).toList();
    }
}
