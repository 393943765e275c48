// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.careforall.events.DomainEvent;
import org.careforall.events.campaign.CampaignEvent;
import org.careforall.events.donation.DonationEvent;
import org.careforall.notification.addressbook.control.ApplyUserEvents;
import org.careforall.notification.addressbook.entity.Recipients;
import org.careforall.notification.campaign.control.ApplyCampaignEvents;
import org.careforall.notification.campaign.entity.Campaigns;
import org.careforall.notification.database.SteppingClock;
import org.careforall.notification.mail.entity.MailOutbox;
import org.careforall.notification.notice.entity.Noticeboard;
import org.careforall.notification.notice.entity.Notices;
import org.careforall.notification.notice.entity.Reader;
import org.careforall.notification.notice.entity.Told;
import org.careforall.platform.database.Database;
import org.careforall.platform.inbox.EventConsumer;

/** The three consumers on one data source, and what people read in the end. */
public final class NotificationsHouse {

    private static final UUID NEWEST = new UUID(-1L, -1L);

    private final ApplyUserEvents users;
    private final ApplyCampaignEvents campaigns;
    private final ApplyDonationEvents donations;
    private final Noticeboard board;

    public NotificationsHouse(DataSource source, SteppingClock clock) {
        Database database = new Database(source);
        Notices notices = new Notices(database);
        MailOutbox mails = new MailOutbox(database);
        Campaigns replica = new Campaigns(database);
        users = new ApplyUserEvents(new Recipients(database), notices, mails, clock);
        campaigns = new ApplyCampaignEvents(replica, notices, mails, clock);
        donations = new ApplyDonationEvents(replica, notices, mails, clock);
        board = new Noticeboard(database);
    }

    /** One event, as a batch of its own. */
    public void hear(DomainEvent event) {
        consumer(event).apply(List.of(Happenings.received(event)));
    }

    /** What somebody reads, newest first. */
    public List<String> readBy(UUID user) {
        return board.list(new Reader(user, Set.of()), NEWEST, false, 100).stream()
                .map(told -> Wording.of(told).text())
                .toList();
    }

    /** What somebody with these permissions reads, newest first. */
    public List<Told> readByStaff(UUID user, String... permissions) {
        return board.list(Reader.of(user, Set.of(permissions)::contains), NEWEST, false, 100);
    }

    /** What they have not read. */
    public long unreadByStaff(UUID user, String... permissions) {
        return board.unread(Reader.of(user, Set.of(permissions)::contains));
    }

    /** They read one; empty when it is none of theirs. */
    public Optional<Told> markRead(UUID user, UUID notice, String... permissions) {
        return board.markRead(Reader.of(user, Set.of(permissions)::contains), notice, Instant.now());
    }

    /** What was told about a donation, oldest first, after an id. */
    public List<Told> about(UUID donation, UUID after) {
        return board.about(donation, after, 100);
    }

    private EventConsumer consumer(DomainEvent event) {
        if (event instanceof DonationEvent) {
            return donations;
        }
        return event instanceof CampaignEvent ? campaigns : users;
    }
}
