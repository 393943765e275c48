// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.function.Supplier;
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

    /** The fate of the next call. */
    Fate next() {
        return board.next(KnobBoard.Line.CALL);
    }

    /** Loses the answer on the way, or the request before it came. */
    Response onTheWay(Fate fate, Supplier<Response> call) {
        if (!fate.hits("timeout", Knobs::timeout)) {
            return call.get();
        }
        if (worked(fate)) {
            call.get();
        }
        return Response.none(fate.knobs().timeoutMillis());
    }

    /** Breaks down before the work, or after it. */
    Operation atWork(Fate fate, Operation operation) {
        if (!fate.hits("error500", Knobs::error500)) {
            return operation;
        }
        return call -> {
            if (!worked(fate)) {
                throw ApiError.failed(false);
            }
            operation.run(call);
            return ApiError.failed(true).outcome();
        };
    }

    private static boolean worked(Fate fate) {
        return fate.between("worked", 0, 2) == 1;
    }
}
