// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.web.ETags;
import org.junit.jupiter.api.Test;

/** Here, because platform has no JAX-RS to build answers with. */
class ReadConditionsTest {

    private static final EntityTag TAG = new EntityTag("v3");

    @Test
    void anotherVersionThanIfMatchNamesIsAProblemAndNoEmptyAnswer() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ETags.evaluate(request(Response.status(412)), TAG))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(412));
    }

    @Test
    void aVersionThatTheReaderHasIs304() {
        assertThat(ETags.evaluate(request(Response.notModified(TAG)), TAG)
                        .build()
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void withoutConditionsTheWholeIsAnswered() {
        assertThat(ETags.evaluate(request(null), TAG)).isNull();
    }

    /** A request whose conditions the server answers so. */
    private static Request request(Response.ResponseBuilder answer) {
        return (Request) Proxy.newProxyInstance(
                ReadConditionsTest.class.getClassLoader(),
                new Class<?>[] {Request.class},
                (proxy, method, arguments) -> answer);
    }
}
