// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careforall.donation.donation.control.NewGift;
import org.careforall.donation.velocity.entity.HeldKey;
import org.careforall.donation.velocity.entity.HeldKind;
import org.careforall.donation.velocity.entity.Hold;
import org.careforall.donation.velocity.entity.KnownDonors;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.limit.Limits;

/**
 * Refuses gifts of who is held back, and too many at once. It asks memory only; the database is asked where a gift would
 * otherwise be refused and the donor may be one that is known.
 */
@ApplicationScoped
public class AdmitGift {

    private Limits limits;
    private VelocitySettings settings;
    private VelocityKeys keys;
    private HeldKeys held;
    private RecentGifts recent;
    private Database database;

    /** For CDI's proxies. */
    protected AdmitGift() {}

    /** Made by CDI. */
    @Inject
    public AdmitGift(
            Limits limits,
            VelocitySettings settings,
            VelocityKeys keys,
            HeldKeys held,
            RecentGifts recent,
            Database database) {
        this.limits = limits;
        this.settings = settings;
        this.keys = keys;
        this.held = held;
        this.recent = recent;
        this.database = database;
    }

    /** What is kept of the network address that a gift comes from. */
    public Optional<String> addressKey(String address) {
        return Optional.ofNullable(address).map(keys::ofAddress);
    }

    /**
     * Lets a gift pass, and counts it.
     *
     * @throws org.careforall.platform.problem.ProblemException 429 when there are too many of its address or e-mail address,
     *     or too many payments of either failed
     */
    public void admit(NewGift gift, Caller caller) {
        admit(gift, caller, Instant.now());
    }

    void admit(NewGift gift, Caller caller, Instant now) {
        if (!limits.on()) {
            return;
        }
        Optional<String> email = gift.email().or(caller::email).map(keys::ofEmail);
        Optional<Hold> hold = holdOf(gift.addressKey(), email, now);
        if (hold.isPresent() && !isTrusted(gift, caller, now)) {
            throw settings.failed(hold.get().key().kind())
                    .exceeded(Duration.between(now, hold.get().until()));
        }
        recent.count(gift.addressKey(), email, gift.campaignId(), now);
    }

    /** The one that lasts longest. */
    private Optional<Hold> holdOf(Optional<String> address, Optional<String> email, Instant now) {
        List<Hold> found = new ArrayList<>();
        address.flatMap(key -> held.find(new HeldKey(HeldKind.ADDRESS, key), now))
                .ifPresent(found::add);
        email.flatMap(key -> held.find(new HeldKey(HeldKind.EMAIL, key), now)).ifPresent(found::add);
        return found.stream().max((one, other) -> one.until().compareTo(other.until()));
    }

    /** Many people may be behind one address, and anybody may write another's e-mail address into a form. */
    private boolean isTrusted(NewGift gift, Caller caller, Instant now) {
        if (caller.userId().isEmpty() && gift.historyGroup().isEmpty()) {
            return false;
        }
        return database.with(connection -> KnownDonors.trusted(
                connection,
                caller.userId(),
                gift.historyGroup(),
                now.minus(settings.window()),
                settings.mostFailed(HeldKind.EMAIL)));
    }
}
