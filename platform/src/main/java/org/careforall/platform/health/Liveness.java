// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.careforall.platform.event.AppName;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** The process works; what it depends on is readiness's to say. */
@org.eclipse.microprofile.health.Liveness
@ApplicationScoped
public class Liveness implements HealthCheck {

    private AppName app;

    /** For CDI's proxies. */
    protected Liveness() {}

    /** Made by CDI. */
    @Inject
    public Liveness(AppName app) {
        this.app = app;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(app.name() + "-live").up().build();
    }
}
