// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.suspense.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.suspense.entity.SuspendedGift;
import org.careforall.donation.suspense.entity.Suspense;
import org.careforall.platform.database.Database;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;

/** Reads what waits for staff. */
@ApplicationScoped
public class ReadSuspense {

    private Database database;

    /** For CDI's proxies. */
    protected ReadSuspense() {}

    /** Made by CDI. */
    @Inject
    public ReadSuspense(Database database) {
        this.database = database;
    }

    /** A page of donations with open items, the oldest gift first. */
    public Page<SuspendedGift> page(PageRequest request) {
        Optional<UUID> after =
                request.after().map(cursor -> Cursor.read(cursor, parts -> UUID.fromString(parts.get(0))));
        List<SuspendedGift> found = database.with(connection -> Suspense.open(connection, after, request.limit() + 1));
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        List<SuspendedGift> shown = found.subList(0, request.limit());
        return new Page<>(
                shown, Cursor.encode(shown.get(shown.size() - 1).donation().id()));
    }
}
