// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.careforall.user.account.entity.Accounts;
import org.careforall.user.role.entity.Roles;
import org.careforall.user.token.entity.Bearer;
import org.careforall.user.token.entity.OpaqueSecret;

/** Keeps somebody signed in, with the roles that they have by now. */
@ApplicationScoped
public class GrantByRefreshToken {

    private RotateRefreshToken rotate;
    private Accounts accounts;
    private Roles roles;
    private SignAccessToken signAccessToken;

    /** For CDI's proxies. */
    protected GrantByRefreshToken() {}

    /** Made by CDI. */
    @Inject
    public GrantByRefreshToken(
            RotateRefreshToken rotate, Accounts accounts, Roles roles, SignAccessToken signAccessToken) {
        this.rotate = rotate;
        this.accounts = accounts;
        this.roles = roles;
        this.signAccessToken = signAccessToken;
    }

    /** @throws org.careforall.platform.problem.ProblemException 400 invalid_grant */
    public Grant grant(String refreshToken) {
        RotateRefreshToken.Rotated rotated =
                rotate.rotate(new OpaqueSecret(refreshToken)).orElseThrow(GrantByRefreshToken::refused);
        return accounts.find(rotated.accountId())
                .map(account -> new Grant(
                        signAccessToken.sign(Bearer.of(account, roles.permissionsOf(account.roles()))),
                        Optional.of(rotated.next())))
                .orElseThrow(GrantByRefreshToken::refused);
    }

    private static RuntimeException refused() {
        return OAuthProblems.invalidGrant("The refresh token is not valid: unknown, expired, revoked or used before.");
    }
}
