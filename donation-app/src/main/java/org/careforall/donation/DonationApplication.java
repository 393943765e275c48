// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.careforall.donation.donation.boundary.DonationsResource;
import org.careforall.donation.history.boundary.HistoryResource;
import org.careforall.donation.ledger.boundary.LedgerResource;
import org.careforall.donation.log.boundary.LogResource;
import org.careforall.donation.log.boundary.ProofResource;
import org.careforall.donation.search.boundary.SearchResource;
import org.careforall.donation.timeline.boundary.TimelineResource;
import org.careforall.donation.wall.boundary.HideResource;
import org.careforall.donation.wall.boundary.WallResource;
import org.careforall.platform.web.RestApplication;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The API of donations: {@code /api/donations}. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "CareForAll",
                        version = "0.1",
                        description = "A giving platform that organisations run themselves."))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token from POST /api/users/token")
public class DonationApplication extends RestApplication {

    @Override
    protected Set<Class<?>> resources() {
        return Set.of(
                DonationsResource.class,
                WallResource.class,
                HideResource.class,
                HistoryResource.class,
                SearchResource.class,
                TimelineResource.class,
                LedgerResource.class,
                LogResource.class,
                ProofResource.class);
    }
}
