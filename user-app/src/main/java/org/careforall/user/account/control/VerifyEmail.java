// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.user.UserChanged;
import org.careforall.events.user.UserEmailVerificationRequested;
import org.careforall.platform.limit.RateLimit;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.PublicUrl;
import org.careforall.user.account.entity.Account;
import org.careforall.user.account.entity.Accounts;
import org.careforall.user.account.entity.EmailVerifications;
import org.careforall.user.account.entity.EmailVerifications.Sent;
import org.careforall.user.token.entity.OpaqueSecret;

/** Shows that an address is its account's own: who opens the link that was mailed there reads its mail. */
@ApplicationScoped
public class VerifyEmail {

    private static final Duration VALID = Duration.ofHours(24);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_IN_WINDOW = 5;
    private static final RateLimit SENDING = new RateLimit("verification-mails", MOST_IN_WINDOW, WINDOW);

    private final SecureRandom random = new SecureRandom();

    private Accounts accounts;
    private EmailVerifications verifications;
    private Outbox outbox;
    private PublicUrl publicUrl;
    private Clock clock;

    /** For CDI's proxies. */
    protected VerifyEmail() {}

    /** Made by CDI. */
    @Inject
    public VerifyEmail(
            Accounts accounts, EmailVerifications verifications, Outbox outbox, PublicUrl publicUrl, Clock clock) {
        this.accounts = accounts;
        this.verifications = verifications;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Has a link mailed, in the caller's transaction. */
    void send(Account account) {
        OpaqueSecret secret = OpaqueSecret.random(random);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expiresAt = now.plus(VALID);
        verifications.add(secret.hash(), new Sent(account.id(), account.email()), now, expiresAt);
        String link =
                publicUrl.of("/api/users/email-verification/" + secret.value()).toString();
        outbox.append(new UserEmailVerificationRequested(account.snapshot(), link, expiresAt));
    }

    /**
     * Has another link mailed.
     *
     * @throws ProblemException 409 when the address is verified already, 429 when there were five within an hour
     */
    @Transactional
    public void request(UUID id) {
        Account account = accounts.lock(id).orElseThrow(() -> Problems.notFound("account"));
        if (account.emailVerified()) {
            throw Problems.conflict("email-verified", "This account's address is verified already.");
        }
        if (verifications.countSince(id, clock.instant().minus(WINDOW)) >= MOST_IN_WINDOW) {
            throw SENDING.exceeded(WINDOW);
        }
        send(account);
    }

    /** Whether a link's secret still works, without using it. */
    public boolean works(String secret) {
        return sent(secret).isPresent();
    }

    /**
     * The account, verified; again: the same.
     *
     * @throws ProblemException 404 when the link is none of ours, is too old, or went to an address that the account has no
     *     longer
     */
    @Transactional
    public Account confirm(String secret) {
        Sent sent = sent(secret).orElseThrow(() -> Problems.notFound("verification"));
        Account before = accounts.lock(sent.account())
                .filter(account -> account.email().equals(sent.email()))
                .orElseThrow(() -> Problems.notFound("verification"));
        if (before.emailVerified()) {
            return before;
        }
        Account after = before.withVerifiedEmail();
        accounts.update(after);
        outbox.append(new UserChanged(after.snapshot()));
        return after;
    }

    private Optional<Sent> sent(String secret) {
        return verifications.find(new OpaqueSecret(secret).hash(), clock.instant());
    }
}
