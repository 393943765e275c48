// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerLogTest {

    private static final String HEAD = "[11/21/26, 7:56:06:652 UTC] 00000041 ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.ibm.ws.webcontainer.webapp  E SRVE0777E: Exception thrown by application class | SRVE0777E",
                "org.careforall.user.Keys        E it broke                                         | an error of org.careforall.user.Keys",
                "com.ibm.ws.logging.internal     I FFDC1015I: An FFDC Incident has been created: \"java.lang.NullPointerException: x com.ibm.ws.A 12\" at ffdc_1.log | an incident of java.lang.NullPointerException"
            })
    void anErrorThatNobodyHandledIsTold(String line, String kind) {
        assertThat(errors(HEAD + line)).containsOnlyKeys(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.ibm.ws.logging.internal I FFDC1015I: An FFDC Incident has been created: \"org.careforall.platform.problem.ProblemException: no x 1\" at ffdc_2.log",
                "com.ibm.ws.webcontainer     E SRVE0315E: An exception occurred: java.io.IOException: CWWWC0005I: The request URI has invalid [/a/..%2f..]",
                "org.careforall.Reconcile    E reconciliation: 1 differences, the first: Difference[figure=paid, one=PROVIDER, oneAmount=1]",
                "com.ibm.ws.config           I TRAS3001I: The following messages are hidden: [CWWKE0702E, CWWKS6041E]",
                "org.careforall.user.Login   W CAREFORALL_LIMITS=off"
            })
    void whatIsExpectedIsNot(String line) {
        assertThat(errors(HEAD + line)).isEmpty();
    }

    @Test
    void theLinesOfATraceAreNoErrorsOfTheirOwn() {
        assertThat(errors("\tat org.careforall.A.b(A.java:1)")).isEmpty();
    }

    private static Map<String, String> errors(String line) {
        Map<String, String> errors = new TreeMap<>();
        ServerLog.note(line, errors);
        return errors;
    }
}
