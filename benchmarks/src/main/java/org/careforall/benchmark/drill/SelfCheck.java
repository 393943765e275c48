// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks the checker: alters and deletes rows in transactions that are rolled back, and looks whether it is found. */
final class SelfCheck {

    private final Rows rows;
    private final List<String> apps;
    private final Expected expected;

    /** @param connections one for each app's database, without auto-commit */
    SelfCheck(Map<String, Connection> connections, Expected expected) {
        this.rows = new Rows(connections);
        this.apps = List.copyOf(connections.keySet());
        this.expected = expected;
    }

    /** What was planted and not found by the check that must; nothing when the checker is good. */
    List<String> missed(List<Planted> plants) throws SQLException {
        Set<Difference> before = differences();
        rows.rollback();
        List<String> missed = new ArrayList<>();
        for (Planted planted : plants) {
            try {
                for (String statement : planted.statements()) {
                    rows.execute(planted.app(), statement);
                }
                Set<Difference> found = differences();
                found.removeAll(before);
                Set<String> checks =
                        found.stream().map(Difference::check).collect(Collectors.toCollection(TreeSet::new));
                if (!checks.contains(planted.check())) {
                    missed.add(checks.isEmpty() ? planted.what() : planted.what() + ", but by " + checks);
                }
            } finally {
                rows.rollback();
            }
        }
        return missed;
    }

    private Set<Difference> differences() throws SQLException {
        return new HashSet<>(Checker.check(Books.read(rows, apps), expected));
    }
}
