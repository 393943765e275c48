// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.careforall.donation.campaign.control.FindCampaign;
import org.careforall.donation.donation.control.FindDonation;
import org.careforall.donation.search.entity.DonationSearch;
import org.careforall.donation.search.entity.Found;
import org.careforall.donation.search.entity.SearchFilter;
import org.careforall.donation.search.entity.SearchPosition;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.json.Rfc3339;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.Problems;

/** Searches donations: staff all of them, owners those of their own campaigns. */
@ApplicationScoped
public class SearchDonations {

    private static final int EXPORT_AT_ONCE = 500;

    /** So many columns a spreadsheet bears. */
    private static final int MOST_KEYS = 200;

    private Database database;
    private FindCampaign campaigns;

    /** For CDI's proxies. */
    protected SearchDonations() {}

    /** Made by CDI. */
    @Inject
    public SearchDonations(Database database, FindCampaign campaigns) {
        this.database = database;
        this.campaigns = campaigns;
    }

    /**
     * What the caller may look for: an owner who looks for a donor finds no anonymous gifts.
     *
     * @throws org.careforall.platform.problem.ProblemException 403 without the right to
     */
    public SearchFilter allowed(SearchFilter asked, Caller caller) {
        if (seesDonors(caller)) {
            return asked;
        }
        UUID user = caller.requireUser();
        boolean own = asked.campaignId()
                .flatMap(campaigns::known)
                .filter(campaign -> campaign.ownerId().equals(user))
                .isPresent();
        if (!own) {
            throw Problems.forbidden("Owners search with the campaignId of a campaign of theirs; staff need "
                    + FindDonation.READ_ALL + ".");
        }
        return asked.donor().isPresent() ? asked.withNamedOnly() : asked;
    }

    /** Whether the caller may see who gave anonymously. */
    public boolean seesDonors(Caller caller) {
        return caller.may(FindDonation.READ_ALL);
    }

    /**
     * A page of a search.
     *
     * @param next null on the last
     * @param until on the last page of a search by change: all that changed before it was shown, and a later search goes on
     *     from it
     */
    public record Part(List<Found> items, String next, Optional<Instant> until) {}

    /** A page of an allowed search. */
    public Part page(SearchFilter allowed, PageRequest request) {
        Optional<SearchPosition> after = request.after().map(SearchDonations::position);
        return database.with(connection -> {
            Optional<Instant> until = DonationSearch.until(connection, allowed);
            List<Found> found = DonationSearch.find(connection, allowed, until, after, request.limit() + 1);
            if (found.size() <= request.limit()) {
                return new Part(found, null, until);
            }
            List<Found> shown = found.subList(0, request.limit());
            SearchPosition last = position(shown);
            return new Part(shown, Cursor.encode(last.time(), last.id()), Optional.empty());
        });
    }

    /** The metadata keys of what an allowed search finds now, in order; the first ones, where they are very many. */
    public List<String> metadataKeys(SearchFilter allowed) {
        return database.with(connection -> DonationSearch.metadataKeys(connection, allowed, MOST_KEYS));
    }

    /** All of an allowed search, a bounded number in memory at a time. */
    public void all(SearchFilter allowed, Consumer<List<Found>> sink) {
        Optional<Instant> until = database.with(connection -> DonationSearch.until(connection, allowed));
        Optional<SearchPosition> after = Optional.empty();
        List<Found> found;
        do {
            found = find(allowed, until, after);
            sink.accept(found);
            after = found.isEmpty() ? after : Optional.of(position(found));
        } while (found.size() == EXPORT_AT_ONCE);
    }

    private List<Found> find(SearchFilter filter, Optional<Instant> until, Optional<SearchPosition> after) {
        return database.with(connection -> DonationSearch.find(connection, filter, until, after, EXPORT_AT_ONCE));
    }

    private static SearchPosition position(List<Found> shown) {
        Found last = shown.get(shown.size() - 1);
        return new SearchPosition(last.updatedAt(), last.donation().id());
    }

    private static SearchPosition position(String after) {
        return Cursor.read(
                after, parts -> new SearchPosition(Rfc3339.parse(parts.get(0)), UUID.fromString(parts.get(1))));
    }
}
