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
import org.careforall.platform.address.EmailAddress;
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

/** Shows that an address is its account's own: links that are mailed there, and what they do. */
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
    private MailLimits limits;

    /** For CDI's proxies. */
    protected VerifyEmail() {}

    /** Made by CDI. */
    @Inject
    public VerifyEmail(
            Accounts accounts,
            EmailVerifications verifications,
            Outbox outbox,
            PublicUrl publicUrl,
            Clock clock,
            MailLimits limits) {
        this.accounts = accounts;
        this.verifications = verifications;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.limits = limits;
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
     * @throws ProblemException 409 when the address is verified already, 429 when there were five within an hour, or
     *     too many to its mailbox
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
        limits.link(account.email());
        send(account);
    }

    /**
     * Has another link mailed to who is told that there is an account with their address already: they may be the mailbox's
     * owner, and another has made it. Nothing when it is verified, or when there were five within an hour.
     */
    @Transactional
    public void remind(EmailAddress email) {
        Optional<Account> unverified = accounts.credentials(email.key())
                .flatMap(known -> accounts.lock(known.accountId()))
                .filter(account -> account.email().key().equals(email.key()) && !account.emailVerified());
        Instant since = clock.instant().minus(WINDOW);
        unverified
                .filter(account -> verifications.countSince(account.id(), since) < MOST_IN_WINDOW)
                .ifPresent(this::send);
    }

    /** The account that a link is about, without using it; empty when the link does not work. */
    public Optional<Account> find(String secret) {
        return sent(secret).flatMap(sent -> accounts.find(sent.account()).filter(account -> stillHas(account, sent)));
    }

    /** The same. @throws ProblemException 404 when the link does not work */
    public Account account(String secret) {
        return find(secret).orElseThrow(VerifyEmail::unknown);
    }

    /**
     * The same, locked until the transaction ends.
     *
     * @throws ProblemException 404 when the link is none of ours, is too old, or went to an address that the account has no
     *     longer
     */
    Account lock(String secret) {
        Sent sent = sent(secret).orElseThrow(VerifyEmail::unknown);
        return accounts.lock(sent.account())
                .filter(account -> stillHas(account, sent))
                .orElseThrow(VerifyEmail::unknown);
    }

    /**
     * The account, verified; again: the same. That it was its holder who asked has been shown before.
     *
     * @throws ProblemException 404 when the link does not work
     */
    @Transactional
    public Account confirm(String secret) {
        Account before = lock(secret);
        if (before.emailVerified()) {
            return before;
        }
        Account after = before.withVerifiedEmail();
        accounts.update(after);
        outbox.append(new UserChanged(after.snapshot()));
        return after;
    }

    private static boolean stillHas(Account account, Sent sent) {
        return account.email().equals(sent.email());
    }

    private static ProblemException unknown() {
        return Problems.notFound("verification");
    }

    private Optional<Sent> sent(String secret) {
        return verifications.find(new OpaqueSecret(secret).hash(), clock.instant());
    }
}
