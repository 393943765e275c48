// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The one way to register a gauge. A server reads gauges on a thread of its own, which belongs to no app: there a resource is
 * not found and an {@code int} setting is 0, and a bean that is first made there keeps both for good. So each gauge is read in
 * the context of the app that registered it, and {@link org.careforall.platform.start.BeansAtStart} makes all beans before.
 */
@ApplicationScoped
public class Gauges {

    @Resource(lookup = "java:comp/DefaultContextService")
    private ContextService contexts;

    private MetricRegistry registry;

    /** For CDI's proxies. */
    protected Gauges() {}

    @Inject
    public Gauges(MetricRegistry registry) {
        this.registry = registry;
    }

    /**
     * Registers a gauge; call it at the app's start.
     *
     * @param reading outside a transaction, and on any thread
     */
    public <T, R extends Number> void register(String name, T subject, Function<T, R> reading, Tag... tags) {
        registry.gauge(name, subject, contexts.contextualFunction(reading), tags);
    }
}
