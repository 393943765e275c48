// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.log.control.DonationProof.Entry;
import org.careforall.donation.log.control.DonationProof.Meaning;
import org.careforall.donation.log.entity.LedgerRow;
import org.careforall.donation.log.entity.LogHead;
import org.careforall.donation.log.entity.LogLeaves;
import org.careforall.donation.log.entity.LogTiles;
import org.careforall.donation.log.entity.LoggedLeaf;
import org.careforall.platform.arrival.Arrival;
import org.careforall.platform.database.Database;
import org.careforall.transparency.merkle.Tree;
import org.careforall.transparency.note.Base64Text;
import org.careforall.transparency.tile.TiledNodes;

/** Proves that everything booked for a donation is in the log. */
@ApplicationScoped
public class ProveDonation {

    private Database database;
    private Arrival arrival;

    /** For CDI's proxies. */
    protected ProveDonation() {}

    /** Made by CDI. */
    @Inject
    public ProveDonation(Database database, Arrival arrival) {
        this.database = database;
        this.arrival = arrival;
    }

    /**
     * The proof under the latest checkpoint. Waits up to 2 s for what was booked just now.
     *
     * @throws org.careforall.platform.problem.ProblemException 503 in the first second of a new log
     */
    public DonationProof of(Donation donation) {
        UUID campaign = donation.gift().campaignId();
        return arrival.await(() -> Optional.of(proof(campaign, donation.id())).filter(proof -> proof.pending() == 0))
                .orElseGet(() -> proof(campaign, donation.id()));
    }

    private DonationProof proof(UUID campaign, UUID donation) {
        return database.with(connection -> proof(connection, campaign, donation));
    }

    /** The same on a connection of the caller's, without waiting. */
    public static DonationProof proof(Connection connection, UUID campaign, UUID donation) throws SQLException {
        LogHead.Signed signed = LogHead.read(connection).signed().orElseThrow(ReadLog::notSignedYet);
        Tree tree = new Tree(signed.size(), new TiledNodes(LogTiles.on(connection)));
        List<Entry> entries = new ArrayList<>();
        int pending = 0;
        for (LoggedLeaf leaf : LogLeaves.ofDonation(connection, campaign, donation)) {
            if (leaf.index() == LogLeaves.NONE || leaf.index() >= signed.size()) {
                pending++;
            } else {
                entries.add(entry(leaf, leaf.row().orElseThrow(), tree));
            }
        }
        return new DonationProof(entries, signed.size(), signed.note(), pending);
    }

    private static Entry entry(LoggedLeaf leaf, LedgerRow row, Tree tree) {
        return new Entry(
                leaf.index(),
                Base64Text.write(row.leaf(leaf.salt()).bytes()),
                tree.inclusion(leaf.index()).stream().map(Base64Text::write).toList(),
                new Meaning(row.donationId(), Base64Text.write(leaf.salt()), row.kind(), sentence(row)));
    }

    private static String sentence(LedgerRow row) {
        String what =
                switch (row.kind()) {
                    case "CAPTURE" -> "Your payment was taken and booked to the campaign.";
                    case "REFUND" -> "Money was given back to you.";
                    case "CHARGEBACK" -> "Your bank took money back.";
                    case "HOLD" -> "A dispute is open: the money is set apart.";
                    case "PLATFORM_LOSS" -> "More went back than was taken: the platform bears it, not the campaign.";
                    case "SUSPENSE" -> "Money came that does not fit what was asked: it waits for staff to decide.";
                    default -> "A booking of the kind " + row.kind() + ".";
                };
        return row.reversal() ? "Taken back: " + what : what;
    }
}
