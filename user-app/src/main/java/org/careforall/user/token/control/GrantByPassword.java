// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careforall.platform.address.EmailAddress;
import org.careforall.user.account.control.Passwords;
import org.careforall.user.account.entity.Accounts;
import org.careforall.user.account.entity.Credentials;
import org.careforall.user.role.entity.Roles;
import org.careforall.user.token.entity.Bearer;

/** Signs somebody in. An unknown address and a wrong password answer alike, and take alike long. */
@ApplicationScoped
public class GrantByPassword {

    /** What a database need not be asked for, or cannot. */
    private static final Pattern NO_ADDRESS = Pattern.compile("[\\p{Cc}\\p{Cs}]|^[^@]*$|.{321}");

    private LoginThrottle throttle;
    private Accounts accounts;
    private Passwords passwords;
    private Roles roles;
    private RotateRefreshToken refreshTokens;
    private SignAccessToken signAccessToken;

    /** For CDI's proxies. */
    protected GrantByPassword() {}

    /** Made by CDI. */
    @Inject
    public GrantByPassword(
            LoginThrottle throttle,
            Accounts accounts,
            Passwords passwords,
            Roles roles,
            RotateRefreshToken refreshTokens,
            SignAccessToken signAccessToken) {
        this.throttle = throttle;
        this.accounts = accounts;
        this.passwords = passwords;
        this.roles = roles;
        this.refreshTokens = refreshTokens;
        this.signAccessToken = signAccessToken;
    }

    /**
     * No transaction spans this: hashing takes long.
     *
     * @param address the network address that it comes from
     * @throws org.careforall.platform.problem.ProblemException 400 invalid_grant, 429 too many attempts, 503 too many wait
     */
    public Grant grant(String username, String password, String address) {
        String account = EmailAddress.keyOf(username);
        throttle.begin(account, address);
        Optional<Credentials> credentials =
                NO_ADDRESS.matcher(account).find() ? Optional.empty() : accounts.credentials(account);
        if (!passwords.matches(password, credentials.map(Credentials::passwordHash))) {
            throw wrong();
        }
        throttle.succeeded(account, address);
        return credentials
                .flatMap(known -> accounts.find(known.accountId()))
                .map(known -> new Grant(
                        signAccessToken.sign(Bearer.of(known, roles.permissionsOf(known.roles()))),
                        Optional.of(refreshTokens.begin(known.id()))))
                .orElseThrow(GrantByPassword::wrong);
    }

    private static RuntimeException wrong() {
        return OAuthProblems.invalidGrant("Unknown user or wrong password.");
    }
}
