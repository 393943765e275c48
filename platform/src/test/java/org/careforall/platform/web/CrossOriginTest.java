// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {

    private static final String OURS = "https://give.example.org";
    private static final Map<String, String> PREFLIGHT = Map.of("Access-Control-Request-Method", "POST");

    private final Map<String, String> answered = new TreeMap<>();
    private final AtomicBoolean passedOn = new AtomicBoolean();

    @Test
    void aPageOfANamedOriginMayReadTheAnswer() throws Exception {
        ask(new CrossOrigin("https://shop.example.org, " + OURS), "GET", OURS, Map.of());

        assertThat(passedOn).isTrue();
        assertThat(answered)
                .containsEntry("Access-Control-Allow-Origin", OURS)
                .containsEntry("Vary", "Origin")
                .containsKey("Access-Control-Expose-Headers")
                .doesNotContainKey("Access-Control-Allow-Credentials");
    }

    @Test
    void itsPreflightIsAnsweredHere() throws Exception {
        ask(new CrossOrigin(OURS), "OPTIONS", OURS, PREFLIGHT);

        assertThat(passedOn).isFalse();
        assertThat(answered)
                .containsEntry("status", "204")
                .containsEntry("Access-Control-Allow-Origin", OURS)
                .hasEntrySatisfying("Access-Control-Allow-Headers", names -> assertThat(names)
                        .contains("Idempotency-Key", "Authorization"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://give.example.org.evil.example",
                "http://give.example.org",
                "https://give.example.org:8443",
                "null"
            })
    void noOtherOriginIs(String origin) throws Exception {
        ask(new CrossOrigin(OURS), "OPTIONS", origin, PREFLIGHT);

        assertThat(passedOn).isTrue();
        assertThat(answered).containsOnlyKeys("Vary");
    }

    @Test
    void byDefaultNoneIs() throws Exception {
        ask(new CrossOrigin(" "), "OPTIONS", OURS, PREFLIGHT);

        assertThat(passedOn).isTrue();
        assertThat(answered).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "give.example.org",
                "https://give.example.org/",
                "https://*.example.org",
                "HTTPS://GIVE.example.org"
            })
    void whatIsNoOriginStopsTheStart(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossOrigin(setting))
                .withMessageContaining("CORS_ORIGINS");
    }

    private void ask(CrossOrigin filter, String method, String origin, Map<String, String> headers)
            throws IOException, ServletException {
        HttpServletRequest request = stub(HttpServletRequest.class, (name, given) -> switch (name) {
            case "getMethod" -> method;
            case "getHeader" -> given[0].equals("Origin") ? origin : headers.get(given[0]);
            default -> throw new AssertionError(name);
        });
        HttpServletResponse response = stub(HttpServletResponse.class, (name, given) -> {
            answered.put(
                    name.equals("setStatus") ? "status" : (String) given[0], String.valueOf(given[given.length - 1]));
            return null;
        });
        filter.doFilter(request, response, (passed, on) -> passedOn.set(true));
    }

    @FunctionalInterface
    private interface Calls {
        Object answer(String method, Object[] given);
    }

    private static <T> T stub(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> calls.answer(method.getName(), given)));
    }
}
