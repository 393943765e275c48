// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the world finds this house: {@code PUBLIC_URL}, never the Host header, which a caller chooses. */
@ApplicationScoped
public class PublicUrl {

    private String base;

    /** For CDI's proxies. */
    protected PublicUrl() {}

    /** @param base without a trailing slash */
    @Inject
    public PublicUrl(@ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /** An absolute link; the path begins with a slash. */
    public URI of(String path) {
        return URI.create(base + path);
    }
}
