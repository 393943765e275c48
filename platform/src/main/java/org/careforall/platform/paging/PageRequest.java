// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.paging;

import java.util.Optional;
import org.careforall.platform.problem.Problems;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many at the most, 1 to 100
 * @param after the cursor that the page before gave
 */
public record PageRequest(int limit, Optional<String> after) {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    /** From the query; a problem (422) when the limit is not 1 to 100. */
    public static PageRequest of(Integer limit, String after) {
        int asked = limit == null ? USUAL : limit;
        if (asked < 1 || asked > MOST) {
            throw Problems.invalid("limit", "must be 1 to " + MOST);
        }
        return new PageRequest(asked, Optional.ofNullable(after));
    }
}
