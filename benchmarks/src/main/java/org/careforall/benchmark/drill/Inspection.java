// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careforall.standalone.EmbeddedDatabase;

/** Waits for quiet and compares everything. A difference is one that is still there after 5 s of quiet. */
final class Inspection {

    private static final long STAYS_MILLIS = 5000;

    private final House house;
    private final Driver driver;
    private final UnderWay underWay;
    private final Api provider;

    Inspection(House house, Driver driver) {
        this.house = house;
        this.driver = driver;
        this.underWay = new UnderWay(house);
        this.provider = new Api(house.provider());
    }

    /** What differs, and stays so. */
    List<Difference> inspect() {
        List<Difference> differences = look();
        if (!differences.isEmpty()) {
            Pause.millis(STAYS_MILLIS);
            differences = look();
        }
        return differences;
    }

    private List<Difference> look() {
        List<Difference> differences = new ArrayList<>();
        underWay.awaitQuiet()
                .forEach((what, count) -> differences.add(new Difference("it becomes quiet", count + " in " + what)));
        if (underWay.deadLetters() > 0) {
            differences.add(new Difference("no dead letters", underWay.deadLetters() + " dead letters"));
        }
        try (UnderWay.Connections open = UnderWay.Connections.of(house)) {
            Books books = Books.read(new Rows(open.all()), EmbeddedDatabase.APPS);
            differences.addAll(Checker.check(books, expected()));
            return differences;
        } catch (SQLException e) {
            throw new DrillFailed("the books cannot be read", e);
        }
    }

    /** Plants mistakes and returns those that were not found. */
    List<String> missedPlants(List<Planted> plants) {
        try (UnderWay.Connections open = UnderWay.Connections.of(house).inTransactions()) {
            return new SelfCheck(open.all(), expected()).missed(plants);
        } catch (SQLException e) {
            throw new DrillFailed("a mistake could not be planted: " + e.getMessage(), e);
        }
    }

    private Expected expected() {
        JsonNode books = provider.get("/sandbox/books", Map.of())
                .required("the provider's books")
                .json()
                .path("donations");
        Map<UUID, Taken> taken = new HashMap<>();
        books.properties()
                .forEach(donation -> taken.put(
                        UUID.fromString(donation.getKey()),
                        new Taken(
                                donation.getValue().path("captured").asLong(),
                                donation.getValue().path("refunded").asLong())));
        return new Expected(driver.gifts(), taken, driver.poison());
    }
}
