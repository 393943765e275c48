// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.UUID;

/** Events that nobody can read, among the others: each must be set aside alone, and hold up none of its neighbours. */
final class Poison {

    private static final int LANES = 4;

    private Poison() {}

    /** Puts one into each lane of payment-app's outbox; how many that is. */
    static int plant(House house, SplittableRandom random) {
        try (Connection connection = house.connect("payment");
                PreparedStatement insert =
                        connection.prepareStatement("insert into outbox (event_id, lane, envelope) values (?, ?, ?)")) {
            for (int lane = 0; lane < LANES; lane++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                insert.setObject(1, id);
                insert.setInt(2, lane);
                insert.setString(3, """
                    {"specversion": "1.0", "id": "%s", "source": "/payment", "type": "org.careforall.payment.captured.v1",
                     "time": "2026-11-21T00:00:00Z", "subject": "%s", "sequence": "1", "datacontenttype": "application/json",
                     "data": {"planted": true}}""".formatted(id, new UUID(random.nextLong(), random.nextLong())));
                insert.addBatch();
            }
            insert.executeBatch();
            return LANES;
        } catch (SQLException e) {
            throw new DrillFailed("no poison could be planted", e);
        }
    }
}
