// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.history.entity.Histories;
import org.careforall.platform.database.Database;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.Problems;

/** Reads somebody's own gifts, newest first. */
@ApplicationScoped
public class ReadHistory {

    private Database database;
    private HistoryTokens tokens;

    /** For CDI's proxies. */
    protected ReadHistory() {}

    /** Made by CDI. */
    @Inject
    public ReadHistory(Database database, HistoryTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    /** The gifts of an account. */
    public Page<Donation> ofUser(UUID user, PageRequest page) {
        Optional<UUID> before = page.after().map(ReadHistory::position);
        return page(
                database.with(connection -> Histories.ofUser(connection, user, before, page.limit() + 1)),
                page.limit());
    }

    /**
     * The gifts that a guest's token opens.
     *
     * @throws org.careforall.platform.problem.ProblemException 404 when it is none of ours
     */
    public Page<Donation> ofToken(String token, PageRequest page) {
        UUID group =
                Optional.ofNullable(token).flatMap(tokens::groupOf).orElseThrow(() -> Problems.notFound("history"));
        Optional<UUID> before = page.after().map(ReadHistory::position);
        return page(
                database.with(connection -> Histories.ofGroup(connection, group, before, page.limit() + 1)),
                page.limit());
    }

    private static Page<Donation> page(List<Donation> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(
                found.subList(0, limit), Cursor.encode(found.get(limit - 1).id()));
    }

    private static UUID position(String after) {
        return Cursor.read(after, parts -> UUID.fromString(parts.get(0)));
    }
}
