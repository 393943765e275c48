// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.json.UnwritableJsonException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTranslationTest {

    /** Held, because the log manager holds loggers weakly. */
    private final Logger log = Logger.getLogger(ProblemTranslation.class.getName());

    @BeforeEach
    void quiet() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        log.setLevel(null);
    }

    @Test
    void aProblemIsFoundUnderWhatContainersWrapAroundIt() {
        EJBException wrapped = new EJBException(new RuntimeException(Problems.notFound("campaign")));

        assertThat(ProblemTranslation.of(wrapped).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01"})
    void aPassingFailureOfTheDatabaseMayBeTriedAgain(String state) {
        Problem problem = ProblemTranslation.of(new PersistenceException(new SQLException("secret", state)));

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.headers()).containsKey("Retry-After");
        assertThat(problem.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P05"})
    void aTextThatTheDatabaseCannotKeepIsTheCallers(String state) {
        assertThat(ProblemTranslation.of(new DatabaseException("", new SQLException("", state)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aStaleVersionIs412() {
        assertThat(ProblemTranslation.of(new EJBException(new OptimisticLockException()))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void whatWeCannotWriteIsOurs() {
        Exception cause = new JsonParseException(null, "x");

        assertThat(ProblemTranslation.of(new UnwritableJsonException(String.class, cause))
                        .status())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "42601"})
    void everythingElseIsOursAndTellsNothing(String state) {
        Problem problem = ProblemTranslation.of(new DatabaseException("secret", new SQLException("secret\n", state)));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.slug()).isEqualTo("internal");
        assertThat(problem.toString()).doesNotContain("secret", "\n");
    }

    @Test
    void aChainOfCausesThatBitesItsTailEnds() {
        RuntimeException first = new RuntimeException("a");
        first.initCause(new RuntimeException("b", first));

        assertThat(ProblemTranslation.of(first).status()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415, 418, 451, 503})
    void aStatusKeepsItself(int status) {
        assertThat(Statuses.problem(status).status()).isEqualTo(status);
        assertThat(Statuses.problem(status).title()).isNotBlank();
    }
}
