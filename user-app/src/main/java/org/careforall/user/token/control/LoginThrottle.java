// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.careforall.platform.address.NetworkAddress;
import org.careforall.platform.limit.Limits;
import org.careforall.platform.limit.RateLimit;
import org.careforall.platform.problem.ProblemException;
import org.careforall.user.token.entity.LoginAttempts;
import org.careforall.user.token.entity.OpaqueSecret;

/**
 * Bounds how often passwords may be tried: ten times in 15 minutes for one account from one address, more for an account
 * from everywhere and for an address with all accounts. Only what fails counts in the end.
 */
@ApplicationScoped
public class LoginThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ACCOUNT_FROM_ADDRESS = 10;
    private static final int ACCOUNT = 50;
    private static final int ADDRESS = 200;

    private LoginAttempts attempts;
    private Clock clock;
    private Limits limits;

    /** For CDI's proxies. */
    protected LoginThrottle() {}

    /** Made by CDI. */
    @Inject
    public LoginThrottle(LoginAttempts attempts, Clock clock, Limits limits) {
        this.attempts = attempts;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Counts an attempt before it is made, so that many at once do not slip through. It is committed whatever comes after;
     * what is refused does not count against the wider limits.
     *
     * @throws ProblemException 429 when there were too many
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = ProblemException.class)
    public void begin(String account, String address) {
        if (!limits.on()) {
            return;
        }
        Instant now = clock.instant();
        for (Limit limit : limitsOf(account, address)) {
            LoginAttempts.Count count = attempts.count(limit.bucket(), now, now.plus(WINDOW));
            if (count.attempts() > limit.most()) {
                throw new RateLimit(limit.name(), limit.most(), WINDOW).exceeded(Duration.between(now, count.endsAt()));
            }
        }
    }

    /** The attempt succeeded and does not count. */
    @Transactional
    public void succeeded(String account, String address) {
        if (limits.on()) {
            limitsOf(account, address).forEach(limit -> attempts.takeBack(limit.bucket()));
        }
    }

    private static List<Limit> limitsOf(String account, String address) {
        return List.of(
                new Limit("pair", account + "\n" + NetworkAddress.keyOf(address), ACCOUNT_FROM_ADDRESS),
                new Limit("account", account, ACCOUNT),
                new Limit("address", NetworkAddress.keyOf(address), ADDRESS));
    }

    /** The key is hashed: what somebody typed into a form is of any length, and may be a password. */
    private record Limit(String name, String key, int most) {

        String bucket() {
            return name + ":" + HexFormat.of().formatHex(new OpaqueSecret(key).hash());
        }
    }
}
