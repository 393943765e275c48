// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ClientAuthenticationTest {

    @Test
    void basicCredentialsAreFormEncodedInside() {
        ClientAuthentication client = ClientAuthentication.of(basic("a%3Ab:s%20t"), form(Map.of()));

        assertThat(client).isEqualTo(new ClientAuthentication("a:b", "s t"));
    }

    @Test
    void theFormMayCarryThem() {
        ClientAuthentication client =
                ClientAuthentication.of(null, form(Map.of("client_id", List.of("a"), "client_secret", List.of("s"))));

        assertThat(client).isEqualTo(new ClientAuthentication("a", "s"));
    }

    @Test
    void bothAtOnceAreRefused() {
        assertRefused("invalid_request", basic("a:s"), Map.of("client_secret", List.of("s")));
    }

    @Test
    void whatIsNotBasicIsNoClient() {
        assertRefused("invalid_client", "Bearer x", Map.of());
        assertRefused("invalid_client", "Basic ?", Map.of());
        assertRefused("invalid_client", basic("nocolon"), Map.of());
        assertRefused("invalid_client", basic("a:%zz"), Map.of());
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        assertRefused("invalid_request", null, Map.of("client_id", List.of("a", "b")));
    }

    private static void assertRefused(String error, String header, Map<String, List<String>> form) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ClientAuthentication.of(header, form(form)))
                .satisfies(refused -> assertThat(refused.problem().extensions()).containsEntry("error", error));
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static TokenRequest form(Map<String, List<String>> values) {
        return new TokenRequest(new Form(values));
    }

    /** As a server gives it; the API alone has no implementation. */
    private static final class Form extends LinkedHashMap<String, List<String>>
            implements MultivaluedMap<String, String> {

        Form(Map<String, List<String>> values) {
            super(values);
        }

        @Override
        public void putSingle(String key, String value) {
            put(key, List.of(value));
        }

        @Override
        public void add(String key, String value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getFirst(String key) {
            return getOrDefault(key, List.of()).stream().findFirst().orElse(null);
        }

        @Override
        public void addAll(String key, String... values) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void addAll(String key, List<String> values) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void addFirst(String key, String value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean equalsIgnoreValueOrder(MultivaluedMap<String, String> other) {
            return equals(other);
        }
    }
}
