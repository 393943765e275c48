// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class FormBodiesTest {

    @Test
    void aFormWithABrokenEscapeIsTheCallersMistake() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new FormBodies()
                        .aroundReadFrom(body(MediaType.APPLICATION_FORM_URLENCODED_TYPE, "grant_type=%zz")))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    @Test
    void otherBodiesAreNoneOfItsBusiness() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new FormBodies().aroundReadFrom(body(MediaType.APPLICATION_JSON_TYPE, "%zz")));
    }

    @Test
    void aGoodFormIsRead() throws Exception {
        assertThat(new FormBodies().aroundReadFrom(body(MediaType.APPLICATION_FORM_URLENCODED_TYPE, "a=%20b")))
                .isEqualTo("a= b");
    }

    /** A body that its reader decodes. */
    private static ReaderInterceptorContext body(MediaType type, String text) {
        return (ReaderInterceptorContext) Proxy.newProxyInstance(
                FormBodiesTest.class.getClassLoader(),
                new Class<?>[] {ReaderInterceptorContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMediaType" -> type;
                    case "proceed" -> URLDecoder.decode(text, StandardCharsets.UTF_8);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
