// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.setaside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.platform.database.PassingFailure;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/** Tries once more what was set aside, after its cause was mended. */
@ApplicationScoped
public class ReplaySetAside {

    private static final Logger LOG = Logger.getLogger(ReplaySetAside.class.getName());

    private SetAside setAside;
    private ReplayTransaction transaction;

    /** For CDI's proxies. */
    protected ReplaySetAside() {}

    /** Made by CDI. */
    @Inject
    public ReplaySetAside(SetAside setAside, ReplayTransaction transaction) {
        this.setAside = setAside;
        this.transaction = transaction;
    }

    /**
     * Replays one entry.
     *
     * @return the entry as replayed
     * @throws ProblemException 404 when there is none, 409 when it was replayed before or
     *     fails again: then it stays, with the new cause
     */
    public SetAsideEvent replay(UUID id) {
        try {
            return transaction.replay(id);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            if (PassingFailure.isPassing(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "the replay of " + id + " failed", e);
            setAside.failedAgain(id, String.valueOf(e));
            throw Problems.conflict(
                    "replay-failed", "The event failed again and stays set aside; its cause is updated.");
        }
    }
}
