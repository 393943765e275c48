// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.control.FindDonation;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.history.control.HistoryTokens;
import org.careforall.donation.receipt.entity.Giver;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.donation.receipt.entity.Receipts;
import org.careforall.donation.receipt.entity.Sums;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.Problem;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads receipts for those who may. */
@ApplicationScoped
public class ReadReceipts {

    static final int MOST_IN_A_YEAR = 10_000;

    private Database database;
    private FindDonation donations;
    private HistoryTokens histories;
    private ReceiptTokens tokens;
    private ZoneId zone;

    /** For CDI's proxies. */
    protected ReadReceipts() {}

    /** Made by CDI. */
    @Inject
    public ReadReceipts(
            Database database,
            FindDonation donations,
            HistoryTokens histories,
            ReceiptTokens tokens,
            @ConfigProperty(name = "receipt.zone") ZoneId zone) {
        this.database = database;
        this.donations = donations;
        this.histories = histories;
        this.tokens = tokens;
        this.zone = zone;
    }

    /**
     * A donation's newest receipt, void or not.
     *
     * @throws ProblemException 404 when there is none, or the caller is neither the donor nor staff
     */
    public Receipt ofDonation(UUID id, Caller caller, String historyToken) {
        Donation donation =
                donations.ofDonor(id, caller, Optional.ofNullable(historyToken).flatMap(histories::groupOf));
        return database.with(connection -> Receipts.ofDonation(connection, donation.id()))
                .orElseThrow(() -> none(donation));
    }

    /**
     * The receipt that a link opens.
     *
     * @throws ProblemException 404 when the token is none of ours
     */
    public Receipt ofToken(String token) {
        return tokens.receiptOf(token)
                .flatMap(id -> database.with(connection -> Receipts.find(connection, id)))
                .orElseThrow(() -> Problems.notFound("receipt"));
    }

    /**
     * Whose receipts a caller may list: those of a history token where one is sent, else the account's.
     *
     * @throws ProblemException 404 when the history token is none of ours; 401 without either
     */
    public Giver giver(Caller caller, String historyToken) {
        return historyToken == null
                ? new Giver(Giver.Kind.USER, caller.requireUser())
                : histories
                        .groupOf(historyToken)
                        .map(group -> new Giver(Giver.Kind.GROUP, group))
                        .orElseThrow(() -> Problems.notFound("history"));
    }

    /**
     * The giver of a yearly link.
     *
     * @throws ProblemException 404 when the token is none of ours, or of other months
     */
    public Giver giver(String token, YearMonth from) {
        return tokens.giverOf(token, from).orElseThrow(() -> Problems.notFound("receipt"));
    }

    /** Somebody's receipts, newest first. */
    public Page<Receipt> page(Giver giver, PageRequest page) {
        Optional<UUID> before = page.after().map(after -> Cursor.read(after, parts -> UUID.fromString(parts.get(0))));
        List<Receipt> found = database.with(connection -> Receipts.page(connection, giver, before, page.limit() + 1));
        return found.size() <= page.limit()
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, page.limit()),
                        Cursor.encode(found.get(page.limit() - 1).id()));
    }

    /**
     * The receipts in force of twelve months' gifts, oldest first.
     *
     * @throws ProblemException 404 when there are none; 422 when they are too many for one document
     */
    public GivingYear year(Giver giver, YearMonth from) {
        List<Receipt> found = database.with(connection -> Receipts.between(
                connection,
                giver,
                from.atDay(1).atStartOfDay(zone).toInstant(),
                from.plusYears(1).atDay(1).atStartOfDay(zone).toInstant(),
                MOST_IN_A_YEAR + 1));
        if (found.isEmpty()) {
            throw none("There is no receipt in force for the twelve months from " + from + ".");
        }
        if (found.size() > MOST_IN_A_YEAR) {
            throw Problems.unprocessable(
                    "too-many-receipts", "More than " + MOST_IN_A_YEAR + " receipts: read the list instead.");
        }
        return new GivingYear(from, found);
    }

    private static ProblemException none(Donation donation) {
        return Sums.of(donation).isPresent()
                ? none("The receipt is not numbered yet. Ask again in a few seconds.")
                : none("Nothing was received for this gift, or all of it was given back.");
    }

    private static ProblemException none(String detail) {
        return new ProblemException(Problem.of(404, "no-receipt", "No receipt", detail));
    }
}
