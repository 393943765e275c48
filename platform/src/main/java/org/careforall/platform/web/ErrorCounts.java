// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.careforall.platform.event.AppName;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts errors by app and status. The server's own monitor of HTTP would count every answer, but takes a fifth of the CPU of
 * a simple read (docs/performance.md): it is off, and what goes well is counted by its timers of resource methods.
 */
@Provider
@ApplicationScoped
public class ErrorCounts implements ContainerResponseFilter {

    private static final int FIRST_ERROR = 400;

    @Inject
    private MetricRegistry registry;

    @Inject
    private AppName app;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() >= FIRST_ERROR) {
            registry.counter(
                            "careforall_errors",
                            new Tag("app", app.name()),
                            new Tag("status", Integer.toString(answer.getStatus())))
                    .inc();
        }
    }
}
