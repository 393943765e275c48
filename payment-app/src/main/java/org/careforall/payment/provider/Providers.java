// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The providers that there are, by name. Adding one touches its package only. */
@ApplicationScoped
public class Providers {

    private List<PaymentProvider> all;

    /** For CDI's proxies. */
    protected Providers() {}

    @Inject
    public Providers(@Any Instance<PaymentProvider> found) {
        this(found.stream().toList());
    }

    /** These and no others. */
    public Providers(List<PaymentProvider> all) {
        this.all = List.copyOf(all);
    }

    /** Every one. */
    public List<PaymentProvider> all() {
        return all;
    }

    /** @throws IllegalArgumentException when there is no such provider */
    public PaymentProvider named(String name) {
        return all.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no provider " + name));
    }

    /** Where donors pay by card. */
    public PaymentProvider forCards() {
        return named("stripe");
    }
}
