// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.donation.velocity.entity.HeldKey;
import org.careforall.donation.velocity.entity.HeldKind;
import org.careforall.donation.velocity.entity.Hold;
import org.careforall.donation.velocity.entity.Holds;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.Problems;

/** Shows staff what is held back, and lets it go. */
@ApplicationScoped
public class ReleaseHold {

    private static final Logger LOG = Logger.getLogger(ReleaseHold.class.getName());

    private Database database;
    private HeldKeys held;

    /** For CDI's proxies. */
    protected ReleaseHold() {}

    /** Made by CDI. */
    @Inject
    public ReleaseHold(Database database, HeldKeys held) {
        this.database = database;
        this.held = held;
    }

    /** A page of what is held back now. */
    public Page<Hold> page(PageRequest request) {
        Optional<HeldKey> after = request.after()
                .map(cursor -> Cursor.read(cursor, parts -> new HeldKey(HeldKind.valueOf(parts.get(0)), parts.get(1))));
        List<Hold> found = database.with(connection -> Holds.at(connection, Instant.now(), after, request.limit() + 1));
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        List<Hold> shown = found.subList(0, request.limit());
        HeldKey last = shown.get(shown.size() - 1).key();
        return new Page<>(shown, Cursor.encode(last.kind(), last.key()));
    }

    /**
     * Lets a key go; what failed so far counts no more. Other instances know within a second or two.
     *
     * @throws org.careforall.platform.problem.ProblemException 404 when it is not held back
     */
    public void release(String key, Caller staff) {
        Instant now = Instant.now();
        if (!database.inTransaction(connection -> Holds.release(connection, key, now, staff.userId()))) {
            throw Problems.notFound("key that is held back");
        }
        LOG.log(Level.INFO, "{0} was released by {1}", new Object[] {
            key, staff.userId().orElse(null)
        });
        held.refresh(now);
    }
}
