// SPDX-License-Identifier: Apache-2.0
package org.careforall.user;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.careforall.platform.web.RestApplication;
import org.careforall.user.account.boundary.EmailVerificationResource;
import org.careforall.user.account.boundary.ProfilesResource;
import org.careforall.user.account.boundary.UsersResource;
import org.careforall.user.account.boundary.VerificationLinkResource;
import org.careforall.user.client.boundary.ClientsResource;
import org.careforall.user.key.boundary.JwksResource;
import org.careforall.user.key.boundary.KeysResource;
import org.careforall.user.role.boundary.RolesResource;
import org.careforall.user.token.boundary.TokensResource;
import org.eclipse.microprofile.auth.LoginConfig;

/** The REST API of user-app, below /api/users. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class UserApplication extends RestApplication {

    @Override
    protected Set<Class<?>> resources() {
        return Set.of(
                UsersResource.class,
                ProfilesResource.class,
                EmailVerificationResource.class,
                VerificationLinkResource.class,
                TokensResource.class,
                RolesResource.class,
                ClientsResource.class,
                JwksResource.class,
                KeysResource.class);
    }
}
