// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.platform.PlatformDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final UUID OLD = InboxPurge.firstIdOf(Instant.parse("2026-01-01T00:00:00Z"));
    private static final UUID OLDER = InboxPurge.firstIdOf(Instant.parse("2025-01-01T00:00:00Z"));
    private static final UUID NEW = InboxPurge.firstIdOf(Instant.parse("2026-11-01T00:00:00Z"));

    private Inbox inbox;

    @BeforeEach
    void empty() throws SQLException {
        inbox = new Inbox(PlatformDatabase.empty());
    }

    @Test
    void anEventIsNewToASubscriptionOnce() {
        assertThat(inbox.claim("a", List.of(OLD, NEW))).containsExactlyInAnyOrder(OLD, NEW);
        assertThat(inbox.claim("a", List.of(NEW, OLDER))).containsExactly(OLDER);
        assertThat(inbox.claim("b", List.of(NEW))).containsExactly(NEW);
    }

    @Test
    void whatIsOldIsForgottenInStepsOverAllSubscriptions() {
        inbox.claim("a", List.of(OLDER, OLD, NEW));
        inbox.claim("b", List.of(OLDER, NEW));

        assertThat(inbox.forgetBefore(NEW, 1)).isEqualTo(2);
        assertThat(inbox.forgetBefore(NEW, 1)).isEqualTo(1);
        assertThat(inbox.forgetBefore(NEW, 1)).isZero();
        assertThat(inbox.claim("a", List.of(NEW))).isEmpty();
    }

    @Test
    void theFirstIdOfAMomentIsAUuidOfVersion7() {
        assertThat(NEW.version()).isEqualTo(7);
        assertThat(NEW.variant()).isEqualTo(2);
    }
}
