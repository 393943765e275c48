// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.careforall.notification.mail.boundary.MailsResource;
import org.careforall.notification.notice.boundary.AboutResource;
import org.careforall.notification.notice.boundary.NotificationsResource;
import org.careforall.notification.preference.boundary.PreferencesResource;
import org.careforall.notification.stream.boundary.StreamsResource;
import org.careforall.platform.web.RestApplication;
import org.eclipse.microprofile.auth.LoginConfig;

/** The REST API of notification-app, below /api/notifications. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class NotificationApplication extends RestApplication {

    @Override
    protected Set<Class<?>> resources() {
        return Set.of(
                NotificationsResource.class,
                AboutResource.class,
                StreamsResource.class,
                PreferencesResource.class,
                MailsResource.class);
    }
}
