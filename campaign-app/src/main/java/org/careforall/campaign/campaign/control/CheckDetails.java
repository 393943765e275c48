// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.Place;
import org.careforall.campaign.campaign.entity.Slug;
import org.careforall.campaign.category.entity.Categories;
import org.careforall.campaign.text.PlainText;
import org.careforall.events.Money;
import org.careforall.money.Currencies;
import org.careforall.platform.problem.ProblemException;

/** The rules for what an owner says of a campaign. All that is wrong is told at once, per field. */
@ApplicationScoped
public class CheckDetails {

    static final int TITLE = 140;
    static final int SUMMARY = 500;
    static final int STORY = 20_000;
    static final int SHORT = 200;
    static final int LANGUAGE = 35;
    static final int URL = 2_000;
    static final int METADATA_ENTRIES = 20;
    static final int METADATA_KEY = 40;
    static final int METADATA_VALUE = 500;

    /** Minor units; small enough that no sum of gifts leaves 64 bits. */
    static final long HIGHEST_GOAL = 10_000_000_000_000L;

    private static final Duration LONGEST = Duration.ofDays(10 * 366);

    private Categories categories;

    /** For CDI's proxies. */
    protected CheckDetails() {}

    /** Made by CDI. */
    @Inject
    public CheckDetails(Categories categories) {
        this.categories = categories;
    }

    /**
     * The details of a new campaign as they are kept.
     *
     * @param slug the name that it is to have; empty when its title makes one
     * @throws ProblemException 422 with an error for each field that is wrong
     */
    public CampaignDetails checkNew(CampaignDetails given, Optional<String> slug, Instant now) {
        PlainText text = new PlainText();
        slug.flatMap(Slug::complaint).ifPresent(complaint -> text.wrong("slug", complaint));
        return check(text, given, Optional.empty(), now);
    }

    /**
     * The details as they are kept.
     *
     * @param given as the request says; anything may be missing
     * @param before what they replace: an end that stays is not asked again whether it is in the future
     * @throws ProblemException 422 with an error for each field that is wrong
     */
    public CampaignDetails check(CampaignDetails given, Optional<CampaignDetails> before, Instant now) {
        return check(new PlainText(), given, before, now);
    }

    private CampaignDetails check(
            PlainText text, CampaignDetails given, Optional<CampaignDetails> before, Instant now) {
        CampaignDetails checked = new CampaignDetails(
                text.required("title", given.title(), TITLE),
                text.required("summary", given.summary(), SUMMARY),
                text.requiredMarkdown("story", given.story(), STORY),
                category(text, given.category(), before),
                goal(text, given.goal(), before),
                end(text, given.endsAt(), before, now),
                url(text, given.coverImageUrl()),
                place(text, given.place()),
                text.optional("beneficiary", given.beneficiary(), SHORT),
                text.optional("externalReference", given.externalReference(), SHORT),
                metadata(text, given.metadata()),
                given.stopAtGoal(),
                language(text, given.language()));
        text.requireAllRight();
        return checked;
    }

    /** One that was retired meanwhile may stay. */
    private String category(PlainText text, String slug, Optional<CampaignDetails> before) {
        boolean stays = before.filter(old -> old.category().equals(slug)).isPresent();
        if (slug == null || slug.isBlank()) {
            text.wrong("category", "is required");
        } else if (!stays && !categories.exist(slug)) {
            text.wrong("category", "is none of GET /api/campaigns/categories");
        }
        return slug;
    }

    /** A currency that ended meanwhile may stay. */
    private static Money goal(PlainText text, Money goal, Optional<CampaignDetails> before) {
        if (goal == null) {
            text.wrong("goal", "is required");
            return null;
        }
        if (goal.amount() <= 0) {
            text.wrong("goal.amount", "not-positive", "must be more than 0", Map.of());
        } else if (goal.amount() > HIGHEST_GOAL) {
            text.wrong(
                    "goal.amount",
                    "amount-too-large",
                    "must be at most " + Currencies.write(HIGHEST_GOAL, goal.currency()),
                    Map.of("currency", goal.currency(), "maximum", HIGHEST_GOAL));
        }
        boolean stays = before.filter(old -> old.goal().currency().equals(goal.currency()))
                .isPresent();
        if (!stays && !Currencies.isInUse(goal.currency())) {
            text.wrong("goal.currency", "currency-not-in-use", "is no currency of ISO 4217 that is in use", Map.of());
        }
        return goal;
    }

    /** In its canonical form, RFC 5646. */
    private static String language(PlainText text, String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            if (!locale.getLanguage().isEmpty() && locale.toLanguageTag().length() <= LANGUAGE) {
                return locale.toLanguageTag();
            }
            text.wrong("language", "must name a language, with at most " + LANGUAGE + " characters");
        } catch (IllformedLocaleException e) {
            text.wrong("language", "must be a tag of BCP 47, such as pt-BR");
        }
        return null;
    }

    private static Instant end(PlainText text, Instant end, Optional<CampaignDetails> before, Instant now) {
        boolean stays =
                before.filter(old -> end != null && end.equals(old.endsAt())).isPresent();
        if (end != null && !stays) {
            if (!end.isAfter(now)) {
                text.wrong("endsAt", "must be in the future");
            } else if (end.isAfter(now.plus(LONGEST))) {
                text.wrong("endsAt", "must be within ten years");
            }
        }
        return end;
    }

    private static String url(PlainText text, String given) {
        String url = text.optional("coverImageUrl", given, URL);
        if (url != null && !isWeb(url)) {
            text.wrong("coverImageUrl", "must be an absolute http or https URL");
        }
        return url;
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("");
            return uri.getHost() != null && uri.getUserInfo() == null && scheme.matches("(?i)https?");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Place place(PlainText text, Place place) {
        if (place == null) {
            return null;
        }
        degrees(text, "place.latitude", place.latitude(), 90);
        degrees(text, "place.longitude", place.longitude(), 180);
        return new Place(place.latitude(), place.longitude(), text.optional("place.name", place.name(), SHORT));
    }

    private static void degrees(PlainText text, String field, Double degrees, int most) {
        if (degrees == null) {
            text.wrong(field, "is required");
        } else if (!(Math.abs(degrees) <= most)) {
            text.wrong(field, "must be between -" + most + " and " + most);
        }
    }

    private static Map<String, String> metadata(PlainText text, Map<String, String> given) {
        if (given == null) {
            return Map.of();
        }
        if (given.size() > METADATA_ENTRIES) {
            text.wrong("metadata", "must have at most " + METADATA_ENTRIES + " entries");
            return given;
        }
        Map<String, String> kept = new TreeMap<>();
        given.forEach((key, value) -> kept.put(
                text.required("metadata", key, METADATA_KEY) == null ? "" : key.strip(),
                text.required("metadata." + key, value, METADATA_VALUE)));
        return kept;
    }
}
