// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which app this is: {@code careforall.app} in its microprofile-config.properties. */
@ApplicationScoped
public class AppName {

    private String name;

    /** For CDI's proxies. */
    protected AppName() {}

    /** @param name such as {@code donation} */
    @Inject
    public AppName(@ConfigProperty(name = "careforall.app") String name) {
        this.name = name;
    }

    /** Such as {@code donation}. */
    public String name() {
        return name;
    }

    /** The CloudEvents source of its events, such as {@code /careforall/donation}. */
    public String source() {
        return "/careforall/" + name;
    }
}
