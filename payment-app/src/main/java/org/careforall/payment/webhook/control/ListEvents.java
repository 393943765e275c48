// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.webhook.entity.EventFilter;
import org.careforall.payment.webhook.entity.EventState;
import org.careforall.payment.webhook.entity.StoredEvent;
import org.careforall.payment.webhook.entity.StoredEvents;
import org.careforall.platform.database.Database;
import org.careforall.platform.json.Rfc3339;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.Problems;

/** The provider's events, page by page, newest first. */
@Dependent
public class ListEvents {

    private final Database database;

    @Inject
    public ListEvents(Database database) {
        this.database = database;
    }

    /** @throws org.careforall.platform.problem.ProblemException 422 for a state that there is not */
    public Page<StoredEvent> page(String state, UUID donationId, PageRequest page) {
        EventFilter filter = new EventFilter(
                Optional.ofNullable(state).map(ListEvents::state),
                Optional.ofNullable(donationId),
                page.after().map(after -> Cursor.read(after, ListEvents::end)));
        List<StoredEvent> found =
                database.inTransaction(connection -> StoredEvents.page(connection, filter, page.limit() + 1));
        List<StoredEvent> items = found.subList(0, Math.min(found.size(), page.limit()));
        return new Page<>(items, found.size() > items.size() ? cursor(items.get(items.size() - 1)) : null);
    }

    private static String cursor(StoredEvent last) {
        return Cursor.encode(last.receivedAt(), last.id());
    }

    private static EventFilter.End end(List<String> parts) {
        return new EventFilter.End(Rfc3339.parse(parts.get(0)), parts.get(1));
    }

    private static EventState state(String word) {
        return Arrays.stream(EventState.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("state", "is one of applied, parked, ignored, foreign, failed"));
    }
}
