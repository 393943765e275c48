// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether rate and velocity limits hold: the setting {@code CAREFORALL_LIMITS}, on unless somebody says {@code off}. */
@ApplicationScoped
public class Limits {

    private static final Logger LOG = Logger.getLogger(Limits.class.getName());

    private boolean on;

    /** For CDI's proxies. */
    protected Limits() {}

    /** @param setting {@code off} lets everybody do everything as often as they like */
    @Inject
    public Limits(@ConfigProperty(name = "careforall.limits", defaultValue = "on") String setting) {
        this.on = !"off".equalsIgnoreCase(setting.strip());
    }

    /** Whether limits hold. */
    public boolean on() {
        return on;
    }

    /** At start, not at first use: nobody may find out late. */
    void warn(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (!on) {
            LOG.warning(
                    "CAREFORALL_LIMITS=off: passwords and stolen cards may be tried WITHOUT LIMIT. For load tests only.");
        }
    }
}
