// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.function.Function;
import org.careforall.sandbox.http.Response;
import org.careforall.sandbox.knobs.Fate;
import org.careforall.sandbox.knobs.KnobBoard;
import org.careforall.sandbox.knobs.Knobs;

/** The knobs that concern API calls: no answer, or 500, whether the work was done or not. */
public final class Disturbance {
    private final KnobBoard board;

    public Disturbance(KnobBoard board) {
        this.board = board;
    }

    /** @param run does the operation it is given, and answers */
    Response around(Operation operation, Function<Operation, Response> run) {
        Fate fate = board.next(KnobBoard.Line.CALL);
        boolean worked = fate.between("worked", 0, 2) == 1;
        if (fate.hits("timeout", Knobs::timeout)) {
            if (worked) {
                run.apply(operation);
            }
            return Response.none(fate.knobs().timeoutMillis());
        }
        if (fate.hits("error500", Knobs::error500)) {
            if (!worked) {
                throw ApiError.failed(false);
            }
            return run.apply(call -> {
                operation.run(call);
                return ApiError.failed(true).outcome();
            });
        }
        return run.apply(operation);
    }
}
