// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

/**
 * Makes every application-scoped bean of ours when the app starts. A setting or resource that is missing stops the start
 * instead of a request, and no bean is first made on a thread without the app's context, where its settings and resources
 * would be missing until the next restart.
 */
@Singleton
@Startup
@DependsOn("Migrations")
public class BeansAtStart {

    private static final String OURS = "org.careforall.";

    @Inject
    private BeanManager beans;

    @PostConstruct
    void makeAll() {
        Context application = beans.getContext(ApplicationScoped.class);
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getScope() == ApplicationScoped.class
                    && bean.getBeanClass().getName().startsWith(OURS)) {
                make(application, bean);
            }
        }
    }

    private <T> void make(Context application, Bean<T> bean) {
        application.get(bean, beans.createCreationalContext(bean));
    }
}
