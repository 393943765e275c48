// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.donation.velocity.entity.HeldKey;
import org.careforall.donation.velocity.entity.HeldKind;
import org.careforall.donation.velocity.entity.Hold;
import org.careforall.donation.velocity.entity.Holds;
import org.careforall.platform.database.Database;

/** What is held back, as this instance last read it: who gives must not wait for another read. */
@ApplicationScoped
public class HeldKeys {

    private static final Logger LOG = Logger.getLogger(HeldKeys.class.getName());

    /** In the order of kinds: should there ever be more, some e-mail addresses are let through, and no address. */
    private static final int MOST = 100_000;

    private Database database;
    private volatile Map<HeldKey, Hold> held = Map.of();

    /** For CDI's proxies. */
    protected HeldKeys() {}

    /** Made by CDI. */
    @Inject
    public HeldKeys(Database database) {
        this.database = database;
    }

    /** Reads it anew, and warns of what is new. */
    public void refresh(Instant now) {
        Map<HeldKey, Hold> before = held;
        Map<HeldKey, Hold> read = new HashMap<>();
        database.with(connection -> Holds.at(connection, now, Optional.empty(), MOST))
                .forEach(hold -> read.put(hold.key(), hold));
        held = read;
        read.values().stream().filter(hold -> !before.containsKey(hold.key())).forEach(HeldKeys::warn);
    }

    /** Why a key is held back; empty when it is not. */
    public Optional<Hold> find(HeldKey key, Instant now) {
        return Optional.ofNullable(held.get(key)).filter(hold -> hold.until().isAfter(now));
    }

    /** How many of a kind are held back. */
    public long count(HeldKind kind, Instant now) {
        return held.values().stream()
                .filter(hold -> hold.key().kind() == kind && hold.until().isAfter(now))
                .count();
    }

    private static void warn(Hold hold) {
        LOG.log(Level.WARNING, "{0} {1}: {2} payments failed, {3} succeeded; {4} until {5}", new Object[] {
            hold.key().kind(),
            hold.key().key(),
            hold.failed(),
            hold.captured(),
            hold.key().kind().refuses() ? "new gifts are refused" : "somebody may be trying cards",
            hold.until()
        });
    }
}
