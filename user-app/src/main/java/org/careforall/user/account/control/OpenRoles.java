// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.careforall.platform.problem.Problems;

/** The roles that people may give themselves: to donate, and to own campaigns. */
final class OpenRoles {

    private static final Set<String> ALL = Set.of("DONOR", "CAMPAIGN_OWNER");
    private static final List<String> DEFAULT = List.of("DONOR");

    private OpenRoles() {}

    /**
     * What is asked for; nothing, or null: DONOR.
     *
     * @throws org.careforall.platform.problem.ProblemException 422 for others
     */
    static List<String> of(Collection<String> asked) {
        if (asked == null || asked.isEmpty()) {
            return DEFAULT;
        }
        if (!ALL.containsAll(asked)) {
            throw Problems.invalid("roles", "may be DONOR and CAMPAIGN_OWNER; an administrator gives others");
        }
        return List.copyOf(asked);
    }
}
