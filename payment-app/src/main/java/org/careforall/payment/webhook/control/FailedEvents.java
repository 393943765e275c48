// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.webhook.entity.EventState;
import org.careforall.payment.webhook.entity.StoredEvents;
import org.careforall.platform.database.Database;
import org.careforall.platform.database.PassingFailure;

/**
 * What failed alone is kept with its cause, so that it does not hold up those behind it: staff sees it, and replays it
 * when the cause is mended (rule 8).
 */
@Dependent
public class FailedEvents {

    private static final Logger LOG = Logger.getLogger(FailedEvents.class.getName());
    private static final int LONGEST = 2_000;

    private final Database database;

    @Inject
    public FailedEvents(Database database) {
        this.database = database;
    }

    /**
     * Keeps an event whose own transaction was rolled back. One that somebody else has kept since stays as it is.
     *
     * @throws RuntimeException the failure itself, when it passes: then the event must come again
     */
    public void keep(ProviderEvent event, RuntimeException failure) {
        requireLasting(failure);
        LOG.log(Level.SEVERE, "event " + event.id() + " of the provider failed and was set aside", failure);
        database.inTransaction(connection -> {
            if (StoredEvents.keep(connection, event, EventState.PARKED)) {
                StoredEvents.fail(connection, event.id(), describe(failure));
            }
            return null;
        });
    }

    /**
     * Notes that a stored event failed.
     *
     * @throws RuntimeException the failure itself, when it passes
     */
    public void note(String id, RuntimeException failure) {
        requireLasting(failure);
        LOG.log(Level.SEVERE, "event " + id + " of the provider failed and was set aside", failure);
        database.inTransaction(connection -> {
            StoredEvents.fail(connection, id, describe(failure));
            return null;
        });
    }

    private static void requireLasting(RuntimeException failure) {
        if (PassingFailure.isPassing(failure)) {
            throw failure;
        }
    }

    /** The failure and its causes, in one text that can be stored. */
    static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null && text.length() < LONGEST; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(cause);
        }
        text.setLength(Math.min(text.length(), LONGEST));
        return text.toString().replace('\0', ' ');
    }
}
