// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Operation pledge = operation("POST", "/api/donations", 201, 409, 429, 500, 503);
    private final Tally tally = new Tally(List.of(pledge));

    @Test
    void whatIsDocumentedAndWasNotSeenIsTold() {
        tally.add(pledge, answer(201), 1);

        assertThat(tally.unseen()).containsExactly(Map.entry(pledge, List.of(409)));
    }

    @Test
    void whatWasSoughtAndMetIsSeenAndCountsForNothingElse() {
        tally.add(pledge, answer(201), 1);
        tally.sought(pledge, 409);

        assertThat(tally.unseen()).isEmpty();
        assertThat(tally.requests()).isEqualTo(1);
    }

    @Test
    void onlyTheOperationsThatTheReasonIsForMayLeaveAStatusOut() {
        Operation refund = operation("POST", "/api/payments/{donationId}/refunds", 201, 429, 503);

        assertThat(new Tally(List.of(refund)).unseen()).containsExactly(Map.entry(refund, List.of(201, 429)));
    }

    @Test
    void whoMayNeverSucceedDoesNotSucceedTooSeldom() {
        Operation replay = operation("POST", "/api/users/set-aside/{id}/replay", 200, 404);
        Tally both = new Tally(List.of(pledge, replay));
        both.add(pledge, answer(409), 1);
        both.add(replay, answer(404), 1);

        assertThat(both.seldomSucceeded(1)).containsExactly("POST /api/donations");
    }

    @Test
    void whoWasAskedTooSeldomIsTold() {
        tally.add(pledge, answer(201), 1);

        assertThat(tally.seldomAsked(2)).containsExactly("POST /api/donations");
        assertThat(tally.seldomAsked(1)).isEmpty();
    }

    private static Operation operation(String method, String path, int... statuses) {
        Map<Integer, Operation.Reply> answers = new TreeMap<>();
        for (int status : statuses) {
            answers.put(status, Operation.Reply.NONE);
        }
        return new Operation(method, path, List.of(), Optional.empty(), true, answers);
    }

    private static Answer answer(int status) {
        return new Answer(status, Answer.NONE, "", true);
    }
}
