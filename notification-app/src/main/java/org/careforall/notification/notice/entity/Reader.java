// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.entity;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Somebody who reads notices.
 *
 * @param user whose own notices these are
 * @param staff the kinds for staff that they read as well
 */
public record Reader(UUID user, Set<NoticeKind> staff) {

    /** Copies the kinds. */
    public Reader {
        staff = Set.copyOf(staff);
    }

    /** Somebody with these permissions. */
    public static Reader of(UUID user, Predicate<String> permissions) {
        return new Reader(user, NoticeKind.readBy(permissions));
    }
}
