// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.careforall.platform.problem.Problems;
import org.careforall.user.account.entity.Account;
import org.careforall.user.account.entity.Accounts;
import org.careforall.user.account.entity.Credentials;
import org.careforall.user.token.control.LoginThrottle;
import org.careforall.user.token.entity.OpaqueSecret;

/**
 * What whoever has a link that was mailed can do with it (ADR 0012). The link proves whose the mailbox is, and not who
 * registered: only together with the account's password or session it verifies the account. No transaction spans this:
 * hashing takes long.
 */
@ApplicationScoped
public class AnswerVerification {

    private final SecureRandom random = new SecureRandom();

    private VerifyEmail verifyEmail;
    private ReleaseAddress releaseAddress;
    private Accounts accounts;
    private Passwords passwords;
    private LoginThrottle throttle;

    /** For CDI's proxies. */
    protected AnswerVerification() {}

    /** Made by CDI. */
    @Inject
    public AnswerVerification(
            VerifyEmail verifyEmail,
            ReleaseAddress releaseAddress,
            Accounts accounts,
            Passwords passwords,
            LoginThrottle throttle) {
        this.verifyEmail = verifyEmail;
        this.releaseAddress = releaseAddress;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * Verifies the account of who is signed in.
     *
     * @throws org.careforall.platform.problem.ProblemException 403 when it is another account, 404 when the link does not work
     */
    public Account confirm(String secret, UUID caller) {
        if (!verifyEmail.account(secret).id().equals(caller)) {
            throw Problems.forbidden("You are signed in with another account.");
        }
        return verifyEmail.confirm(secret);
    }

    /**
     * Verifies the account of who knows its password.
     *
     * @param address the network address that it comes from
     * @throws org.careforall.platform.problem.ProblemException 403 when it is not the password, 404 when the link does not
     *     work, 429 too many attempts, 503 too many wait
     */
    public Account confirm(String secret, String password, String address) {
        String key = verifyEmail.account(secret).email().key();
        throttle.begin(key, address);
        if (!passwords.matches(password, accounts.credentials(key).map(Credentials::passwordHash))) {
            throw Problems.forbidden("This is not the account's password.");
        }
        throttle.succeeded(key, address);
        return verifyEmail.confirm(secret);
    }

    /**
     * The mailbox's owner did not make the account, and makes one: the other loses the address, and its sessions end.
     *
     * @return the new account, verified
     * @throws org.careforall.platform.problem.ProblemException 404 when the link does not work, 409 when the account is
     *     verified, 422 for a role that nobody gets like this, 503 too many wait
     */
    public Account register(String secret, String password, String name, List<String> roles) {
        verifyEmail.account(secret);
        List<String> wanted = OpenRoles.of(roles);
        return releaseAddress.register(secret, name.strip(), wanted, passwords.hash(password), nobodysPassword());
    }

    /**
     * The mailbox's owner did not make the account, and wants none: it loses the address, and its sessions end.
     *
     * @throws org.careforall.platform.problem.ProblemException 404 when the link does not work, 409 when the account is
     *     verified, 503 too many wait
     */
    public Account refuse(String secret) {
        verifyEmail.account(secret);
        return releaseAddress.refuse(secret, nobodysPassword());
    }

    private String nobodysPassword() {
        return passwords.hash(OpaqueSecret.random(random).value());
    }
}
