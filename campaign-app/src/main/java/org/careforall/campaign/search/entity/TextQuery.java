// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.entity;

/**
 * What to look for, as texts of PostgreSQL's tsquery.
 *
 * @param match what a campaign must have; empty when all fit
 * @param rank what counts for the order, the more of it the better; without conditions on dictionaries, which cost time
 */
record TextQuery(String match, String rank) {

    static final TextQuery ALL = new TextQuery("", "");

    boolean isEmpty() {
        return match.isEmpty();
    }
}
