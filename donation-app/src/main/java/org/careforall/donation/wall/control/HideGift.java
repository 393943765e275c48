// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.wall.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.careforall.donation.wall.entity.Wall;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.Problems;

/** Takes a name or a message off the public wall. */
@ApplicationScoped
public class HideGift {

    private Database database;

    /** For CDI's proxies. */
    protected HideGift() {}

    /** Made by CDI. */
    @Inject
    public HideGift(Database database) {
        this.database = database;
    }

    /**
     * Hides what is true, shows what is false.
     *
     * @throws org.careforall.platform.problem.ProblemException 404 when there is no such gift
     */
    public void hide(UUID id, boolean name, boolean message) {
        if (!database.inTransaction(connection -> Wall.hide(connection, id, name, message))) {
            throw Problems.notFound("donation");
        }
    }
}
