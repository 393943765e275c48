// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.address.NetworkAddress;
import org.careforall.platform.limit.Limits;
import org.careforall.platform.limit.RateLimit;
import org.careforall.platform.problem.ProblemException;
import org.careforall.user.token.entity.LoginAttempts;
import org.careforall.user.token.entity.OpaqueSecret;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds the mails that anybody can have sent to anybody: so many for a mailbox, however its address is written, and so many
 * from a network address, whatever the mailbox. All servers count together.
 */
@ApplicationScoped
public class MailLimits {

    private LoginAttempts attempts;
    private Limits limits;
    private Clock clock;
    private RateLimit toMailbox;
    private RateLimit fromAddress;

    /** For CDI's proxies. */
    protected MailLimits() {}

    /** Made by CDI. */
    @Inject
    public MailLimits(
            LoginAttempts attempts,
            Limits limits,
            Clock clock,
            @ConfigProperty(name = "registrations.window") Duration window,
            @ConfigProperty(name = "registrations.mailbox") int toMailbox,
            @ConfigProperty(name = "registrations.address") int fromAddress) {
        this.attempts = attempts;
        this.limits = limits;
        this.clock = clock;
        this.toMailbox = new RateLimit("registrations-mailbox", toMailbox, window);
        this.fromAddress = new RateLimit("registrations-address", fromAddress, window);
    }

    /**
     * Counts a registration before it is made, so that many at once do not slip through; it is committed whatever comes
     * after. What is refused for its mailbox does not count against its network address.
     *
     * @param from the network address that it comes from
     * @throws ProblemException 429 when there were too many
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = ProblemException.class)
    public void registration(EmailAddress to, String from) {
        if (limits.on()) {
            count(toMailbox, EmailAddress.mailboxOf(to.value()));
            count(fromAddress, NetworkAddress.keyOf(from));
        }
    }

    /**
     * Counts another mail to an account's address.
     *
     * @throws ProblemException 429 when there were too many to its mailbox
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = ProblemException.class)
    public void link(EmailAddress to) {
        if (limits.on()) {
            count(toMailbox, EmailAddress.mailboxOf(to.value()));
        }
    }

    /** The key is hashed: it is of any length, and personal. */
    private void count(RateLimit limit, String key) {
        Instant now = clock.instant();
        String bucket = limit.name() + ":" + HexFormat.of().formatHex(new OpaqueSecret(key).hash());
        LoginAttempts.Count count = attempts.count(bucket, now, now.plus(limit.window()));
        if (count.attempts() > limit.quota()) {
            throw limit.exceeded(Duration.between(now, count.endsAt()));
        }
    }
}
