// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.careforall.platform.database.Database;

/** All slugs that were ever given. */
@ApplicationScoped
public class Slugs {

    private static final int NUMBERED = 3;
    private static final int ATTEMPTS = 20;
    private static final int SUFFIXES = 36 * 36 * 36 * 36 * 36;

    /** Waits for another transaction that claims the same slug, so two can never have it. */
    private static final String CLAIM =
            "insert into campaign_slug (slug, campaign_id) values (?, ?) on conflict do nothing";

    private Database database;
    private final RandomGenerator random = new SecureRandom();

    /** For CDI's proxies. */
    protected Slugs() {}

    /** Made by CDI. */
    @Inject
    public Slugs(Database database) {
        this.database = database;
    }

    /**
     * Takes a slug for a campaign, in the caller's transaction: the title's own, else numbered, else with a random end, so
     * that a title that thousands have used costs no more.
     */
    public String claim(String title, UUID campaign) {
        String wish = Slug.of(title);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            String slug = candidate(wish, attempt);
            if (take(slug, campaign)) {
                return slug;
            }
        }
        throw new IllegalStateException("no free slug found for " + wish);
    }

    /** Takes the slug that an owner chose, in the caller's transaction; false when it was ever given to another campaign. */
    public boolean take(String slug, UUID campaign) {
        return database.with(connection -> {
            try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                claim.setString(1, slug);
                claim.setObject(2, campaign);
                return claim.executeUpdate() == 1;
            }
        });
    }

    private String candidate(String wish, int attempt) {
        if (attempt == 1) {
            return wish;
        }
        return wish + "-" + (attempt <= NUMBERED ? "" + attempt : Integer.toString(random.nextInt(SUFFIXES), 36));
    }
}
