// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.boundary;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.careforall.donation.donation.entity.DonationStatus;
import org.careforall.donation.search.entity.SearchFilter;
import org.careforall.platform.json.Rfc3339;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of a search, read strictly: a filter that is misspelt must not find everything. */
public class SearchParameters {

    @Parameter(description = "Of this campaign")
    @QueryParam("campaignId")
    private String campaignId;

    @Parameter(description = "In one of these states; may be given several times", example = "[\"CAPTURED\"]")
    @QueryParam("status")
    private List<String> status;

    @Parameter(description = "An e-mail address, an account's id, or how a name begins")
    @QueryParam("donor")
    private String donor;

    @Parameter(description = "An offline payment's reference, or an externalReference")
    @QueryParam("reference")
    private String reference;

    @Parameter(
            description = "key:value that the metadata holds; may be given several times",
            example = "[\"source:app\"]")
    @QueryParam("metadata")
    private List<String> metadata;

    @Parameter(description = "Created at this moment or later", example = "2026-11-01T00:00:00Z")
    @QueryParam("from")
    private String from;

    @Parameter(description = "Created before this moment", example = "2026-12-01T00:00:00Z")
    @QueryParam("to")
    private String to;

    @Parameter(
            description = "Changed at this moment or later, oldest change first: page through it and miss none",
            example = "2026-11-21T10:00:00Z")
    @QueryParam("updatedSince")
    private String updatedSince;

    SearchFilter toFilter() {
        Optional<Instant> begin = time("from", from);
        Optional<Instant> end = time("to", to);
        requireInOrder(begin, end);
        return new SearchFilter(
                read("campaignId", campaignId, UUID::fromString),
                states(),
                text(donor),
                text(reference),
                pairs(),
                begin,
                end,
                time("updatedSince", updatedSince),
                false);
    }

    /** A period that ends before it begins is a slip, and not a search that finds nothing. */
    static void requireInOrder(Optional<Instant> begin, Optional<Instant> end) {
        if (begin.isPresent() && end.isPresent() && begin.get().isAfter(end.get())) {
            throw Problems.invalid("from", "must not be later than to");
        }
    }

    private Set<DonationStatus> states() {
        Set<DonationStatus> states = EnumSet.noneOf(DonationStatus.class);
        status.forEach(name -> read("status", name, DonationStatus::valueOf).ifPresent(states::add));
        return states;
    }

    private Map<String, String> pairs() {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : metadata) {
            int colon = pair.indexOf(':');
            if (colon < 1) {
                throw Problems.invalid("metadata", "must be key:value");
            }
            pairs.put(pair.substring(0, colon), pair.substring(colon + 1));
        }
        return pairs;
    }

    private static Optional<String> text(String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Of four-digit years only: what is further away overflows on its way to the database. */
    static Optional<Instant> time(String name, String given) {
        return read(name, given, Rfc3339::parse);
    }

    private static <T> Optional<T> read(String name, String given, Function<String, T> form) {
        try {
            return text(given).map(form);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problems.invalid(name, "is not of the expected form");
        }
    }
}
