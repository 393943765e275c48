// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.careforall.payment.webhook.entity.StoredEvent;
import org.careforall.payment.webhook.entity.StoredEvents;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/** Applies a stored event once more; what it said before changes nothing again. */
@Dependent
public class ReplayEvent {

    private final Database database;
    private final EventIntake intake;
    private final FailedEvents failed;

    @Inject
    public ReplayEvent(Database database, EventIntake intake, FailedEvents failed) {
        this.database = database;
        this.intake = intake;
        this.failed = failed;
    }

    /** @throws org.careforall.platform.problem.ProblemException 404 unknown, 409 when its body was dropped or it fails again */
    public StoredEvent replay(String id) {
        try {
            return once(id);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            failed.note(id, e);
            throw Problems.conflict("replay-failed", "The event failed again; its cause is updated.");
        }
    }

    private StoredEvent once(String id) {
        return database.inTransaction(connection -> {
            StoredEvent stored =
                    StoredEvents.find(connection, id).orElseThrow(() -> Problems.notFound("webhook event"));
            if (stored.body().isEmpty()) {
                throw Problems.conflict("webhook-body-dropped", "the body of this event is no longer kept");
            }
            intake.again(connection, stored);
            return StoredEvents.find(connection, id).orElseThrow();
        });
    }
}
