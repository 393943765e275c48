// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.webhook.entity.EventState;
import org.careforall.platform.database.Database;

/** Takes an event of the provider, by webhook or from its list: kept and applied in one transaction. */
@Dependent
public class ReceiveEvent {

    private final Database database;
    private final EventIntake intake;

    @Inject
    public ReceiveEvent(Database database, EventIntake intake) {
        this.database = database;
        this.intake = intake;
    }

    /** Committed when this returns; empty when the event had come before. */
    public Optional<EventState> receive(ProviderEvent event) {
        return database.inTransaction(connection -> intake.take(connection, event));
    }
}
