// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryValuesTest {

    private enum Sort {
        NEWEST,
        OLDEST
    }

    /** Parameters as a resource has them. */
    private interface Operation {
        void ask(
                @QueryParam("limit") Integer limit,
                @QueryParam("campaign-id") UUID campaignId,
                @QueryParam("radius") Double radius,
                @QueryParam("sort") Sort sort,
                @QueryParam("since") Instant since,
                @QueryParam("unread") boolean unread,
                @QueryParam("q") String text,
                @HeaderParam("X-Number") Integer header);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 1.5, limit, must be a whole number",
        "limit, '', limit, must be a whole number",
        "limit, 9999999999, limit, must be a whole number",
        "campaignId, x, campaign-id, must be an id (UUID)",
        "radius, 2026-13-01, radius, must be a number",
        "radius, NaN, radius, must be a number",
        "radius, 1e400, radius, must be a number",
        "sort, newest, sort, 'must be one of NEWEST, OLDEST'",
        "since, yesterday, since, must be a time such as 2026-11-21T10:00:00Z",
        "unread, 1, unread, must be true or false"
    })
    void aBadValueIsToldByItsNameInTheQuery(String parameter, String value, String field, String message) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> converter(parameter).fromString(value))
                .satisfies(refused -> {
                    assertThat(refused.problem().status()).isEqualTo(422);
                    assertThat(refused.problem().errors()).singleElement().satisfies(error -> {
                        assertThat(error.field()).isEqualTo(field);
                        assertThat(error.message()).isEqualTo(message);
                    });
                });
    }

    @Test
    void goodValuesAreRead() {
        assertThat(converter("limit").fromString("20")).isEqualTo(20);
        assertThat(converter("radius").fromString("2.5")).isEqualTo(2.5);
        assertThat(converter("sort").fromString("NEWEST")).isEqualTo(Sort.NEWEST);
        assertThat(converter("since").fromString("2026-11-21T10:00:00Z"))
                .isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(converter("unread").fromString("true")).isEqualTo(true);
    }

    @Test
    void whatIsMissingIsNullOrAPrimitivesZero() {
        assertThat(converter("limit").fromString(null)).isNull();
        assertThat(converter("unread").fromString(null)).isEqualTo(false);
    }

    @Test
    void textsAndWhatIsNotInTheQueryAreLeftToJaxRs() {
        assertThat(converter("text")).isNull();
        assertThat(converter("header")).isNull();
    }

    private static ParamConverter<?> converter(String parameter) {
        Parameter found = Arrays.stream(Operation.class.getDeclaredMethods()[0].getParameters())
                .filter(one -> one.getName().equals(parameter))
                .findFirst()
                .orElseThrow();
        Annotation[] annotations = found.getAnnotations();
        return new QueryValues().getConverter(found.getType(), found.getParameterizedType(), annotations);
    }
}
