// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The orders in which campaigns are listed; equal ones by id. */
public enum CampaignSort {
    /** Best match first; needs something to look for. */
    RELEVANCE("relevance", "", "float4", true),
    /** Last approved first. */
    NEWEST("newest", "c.approved_at", "timestamptz", true),
    /** Last begun first: for one's own, and for drafts. */
    CREATED("created", "c.created_at", "timestamptz", true),
    /** Next to end first; those without an end last. */
    ENDING("ending", "coalesce(c.ends_at, 'infinity'::timestamptz)", "timestamptz", false),
    /** Nearest to its goal first, or furthest beyond it: minor units of two currencies can't be compared. */
    MOST_FUNDED("mostFunded", "coalesce(t.funded, 0)", "float8", true),
    /** Largest part of its goal given within the last 24 hours first. */
    TRENDING("trending", "recent.share", "float8", true);

    private final String word;
    private final String key;
    private final String type;
    private final boolean descending;

    CampaignSort(String word, String key, String type, boolean descending) {
        this.word = word;
        this.key = key;
        this.type = type;
        this.descending = descending;
    }

    /** As a request names it; hyphens, underscores and capitals do not matter. */
    public static Optional<CampaignSort> of(String word) {
        String plain = plain(word);
        return Arrays.stream(values())
                .filter(sort -> plain(sort.word).equals(plain))
                .findFirst();
    }

    /** As the API writes it. */
    public String word() {
        return word;
    }

    String key() {
        return key;
    }

    String type() {
        return type;
    }

    boolean descending() {
        return descending;
    }

    private static String plain(String word) {
        return word.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }
}
