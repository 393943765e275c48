// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.boundary;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.paging.Pages;
import org.careforall.campaign.search.entity.CampaignQuery.Circle;
import org.careforall.campaign.search.entity.CampaignQuery.Position;
import org.careforall.campaign.search.entity.CampaignSort;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of a list of campaigns, as it comes. */
public class ListRequest {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_QUERY = 200;
    private static final int LONGEST_ENTRY = 541;
    private static final double FARTHEST = 20_000;
    private static final double USUAL_DISTANCE = 50;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words to look for in title, summary and story, in any language; endings, accents and typing errors are"
                            + " forgiven")
    String q;

    @QueryParam("category")
    @Parameter(description = "Slug of a category", example = "medical")
    String category;

    @QueryParam("status")
    @Parameter(description = "One or more of the states, with commas; staff may ask for DRAFT and IN_REVIEW")
    String status;

    @QueryParam("sort")
    @Parameter(description = "newest, ending, mostFunded, trending or relevance", example = "mostFunded")
    String sort;

    @QueryParam("near")
    @Parameter(description = "Latitude and longitude with a comma between", example = "-1.29,36.82")
    String near;

    @QueryParam("radiusKm")
    @Parameter(description = "How far from there; 50 if not given")
    Double radius;

    @QueryParam("externalReference")
    @Parameter(description = "The owner's own id of it; in one's own list and for staff")
    String externalReference;

    @QueryParam("metadata")
    @Parameter(
            description = "An entry of the owner's own data, key:value; in one's own list and for staff",
            example = "crm:4711")
    String metadata;

    @QueryParam("limit")
    @Parameter(description = "How many at the most: 1 to 100; 20 if not given")
    Integer limit;

    @QueryParam("after")
    @Parameter(description = "The cursor that the page before gave")
    String after;

    PageRequest page() {
        return PageRequest.of(limit, after);
    }

    List<String> words() {
        String given = text(q).orElse("");
        if (given.length() > LONGEST_QUERY) {
            throw Problems.invalid("q", "must have at most " + LONGEST_QUERY + " characters");
        }
        return Arrays.stream(given.replaceAll("\\p{Cf}", "").split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    Optional<String> category() {
        return text(category);
    }

    Optional<String> reference() {
        return text(externalReference);
    }

    /** Whether something is asked that the public does not see. */
    boolean asksForWhatIsInside() {
        return reference().isPresent() || !metadata().isEmpty();
    }

    Map<String, String> metadata() {
        return text(metadata)
                .map(entry -> {
                    int colon = entry.indexOf(':');
                    if (colon < 1 || entry.length() > LONGEST_ENTRY) {
                        throw Problems.invalid("metadata", "must be key:value");
                    }
                    return Map.of(entry.substring(0, colon), entry.substring(colon + 1));
                })
                .orElse(Map.of());
    }

    Optional<Set<CampaignStatus>> statuses() {
        return text(status).map(given -> {
            Set<CampaignStatus> statuses = EnumSet.noneOf(CampaignStatus.class);
            for (String name : given.split(",")) {
                statuses.add(status(name.strip().toUpperCase(Locale.ROOT)));
            }
            return statuses;
        });
    }

    CampaignSort sort(CampaignSort usual) {
        CampaignSort asked = text(sort).map(ListRequest::sortOf).orElse(usual);
        if (asked == CampaignSort.RELEVANCE && words().isEmpty()) {
            throw Problems.invalid("sort", "by relevance needs something to look for in q");
        }
        return asked;
    }

    Optional<Circle> circle() {
        return text(near).map(given -> {
            String[] degrees = given.split(",", -1);
            double kilometres = radius == null ? USUAL_DISTANCE : radius;
            if (!(kilometres > 0 && kilometres <= FARTHEST)) {
                throw Problems.invalid("radiusKm", "must be more than 0, and at most " + (long) FARTHEST);
            }
            if (degrees.length != 2) {
                throw place();
            }
            return new Circle(degree(degrees[0], 90), degree(degrees[1], 180), kilometres);
        });
    }

    /** Where the page before ended, in the same order. */
    Optional<Position> position(CampaignSort order) {
        return Pages.parts(page(), 3).map(parts -> {
            if (!parts.get(0).equals(order.word()) || !isKey(order, parts.get(1))) {
                throw Pages.foreign();
            }
            return new Position(parts.get(1), Pages.id(parts.get(2)));
        });
    }

    static Object[] cursorOf(CampaignSort order, Position position) {
        return new Object[] {order.word(), position.key(), position.id()};
    }

    private static boolean isKey(CampaignSort order, String key) {
        return switch (order) {
            case RELEVANCE -> key.matches("[0-9.e+-]{1,20}");
            case NEWEST, CREATED, ENDING -> key.matches("infinity|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.+-]{8,24}");
            case MOST_FUNDED, TRENDING -> key.matches("-?[0-9]{1,18}");
        };
    }

    private static CampaignStatus status(String name) {
        return Arrays.stream(CampaignStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("status", "is none of " + List.of(CampaignStatus.values())));
    }

    private static CampaignSort sortOf(String word) {
        return CampaignSort.of(word)
                .orElseThrow(() -> Problems.invalid(
                        "sort", "is none of newest, ending, mostFunded, trending, relevance, created"));
    }

    private static double degree(String text, int most) {
        try {
            double degree = Double.parseDouble(text.strip());
            if (Math.abs(degree) <= most) {
                return degree;
            }
        } catch (NumberFormatException e) {
            throw place();
        }
        throw place();
    }

    private static RuntimeException place() {
        return Problems.invalid("near", "must be latitude,longitude in degrees");
    }

    private static Optional<String> text(String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }
}
