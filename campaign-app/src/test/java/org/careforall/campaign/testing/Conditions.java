// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.testing;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;

/** Requests as JAX-RS hands them to readers. */
public final class Conditions {

    private Conditions() {}

    /** With If-None-Match; null without. */
    public static Request ifNoneMatch(EntityTag known) {
        return (Request) Proxy.newProxyInstance(
                Conditions.class.getClassLoader(),
                new Class<?>[] {Request.class},
                (proxy, method, arguments) -> arguments[0].equals(known) ? Response.notModified(known) : null);
    }
}
