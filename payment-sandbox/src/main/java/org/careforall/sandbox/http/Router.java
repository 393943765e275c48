// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the endpoint of a method and path. Routes are tried in the order in which they were added. */
public final class Router implements Endpoint {
    private record Route(String method, List<String> parts, Endpoint endpoint) {}

    private final List<Route> routes = new ArrayList<>();
    private final Endpoint otherwise;

    public Router(Endpoint otherwise) {
        this.otherwise = otherwise;
    }

    /** @param template path in which {@code {name}} stands for one part */
    public Router on(String method, String template, Endpoint endpoint) {
        routes.add(new Route(method, parts(template), endpoint));
        return this;
    }

    @Override
    public Response answer(Request request) {
        List<String> parts = parts(request.path());
        for (Route route : routes) {
            if (route.method().equals(request.method())) {
                Optional<Map<String, String>> matched = match(route.parts(), parts);
                if (matched.isPresent()) {
                    return route.endpoint().answer(request.with(matched.get()));
                }
            }
        }
        return otherwise.answer(request);
    }

    private static List<String> parts(String path) {
        return List.of(path.split("/", -1));
    }

    private static Optional<Map<String, String>> match(List<String> template, List<String> parts) {
        if (template.size() != parts.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String expected = template.get(i);
            if (expected.startsWith("{") && !parts.get(i).isEmpty()) {
                variables.put(expected.substring(1, expected.length() - 1), parts.get(i));
            } else if (!expected.equals(parts.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
