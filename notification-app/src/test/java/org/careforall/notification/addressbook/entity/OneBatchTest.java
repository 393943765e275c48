// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.addressbook.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.events.user.UserSnapshot;
import org.careforall.notification.campaign.entity.Campaigns;
import org.careforall.notification.database.NotificationDatabase;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.Test;

/** Several words about one user or campaign come in one batch, in any order: the newest counts, and none fails. */
class OneBatchTest {

    private final Database database = new Database(NotificationDatabase.empty());
    private final UUID id = Ids.next();

    @Test
    void theNewestAddressIsKept() {
        Recipients recipients = new Recipients(database);
        recipients.keep(
                List.of(user(1, "first@example.org"), user(3, "third@example.org"), user(2, "second@example.org")));
        assertThat(recipients.address(id)).contains("third@example.org");
        recipients.keep(List.of(user(2, "second@example.org"), user(1, "first@example.org")));
        assertThat(recipients.address(id)).contains("third@example.org");
    }

    @Test
    void theNewestTitleIsKept() {
        new Campaigns(database).keep(List.of(campaign(2, "A deep well"), campaign(1, "A well")));
        assertThat(NotificationDatabase.number(
                        "select count(*) from campaign where title = 'A deep well' and version = 2"))
                .isEqualTo(1);
    }

    private UserSnapshot user(long version, String email) {
        return new UserSnapshot(id, version, email, false, "Grace", List.of("DONOR"), Instant.EPOCH);
    }

    private CampaignSnapshot campaign(long version, String title) {
        return new CampaignSnapshot(
                id, version, "a-well", title, Ids.next(), "DRAFT", false, new Money(500, "USD"), null);
    }
}
