// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.log.control.DonationProof;
import org.careforall.donation.log.control.ProveDonation;
import org.careforall.donation.log.control.ReadLog;
import org.careforall.donation.log.control.SignCheckpoint;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;
import org.careforall.transparency.leaf.CanonicalJson;
import org.careforall.transparency.leaf.Commitment;
import org.careforall.transparency.leaf.Leaf;
import org.careforall.transparency.merkle.Hashes;
import org.careforall.transparency.merkle.Proofs;
import org.careforall.transparency.note.Checkpoint;
import org.careforall.transparency.note.SigningKey;
import org.careforall.transparency.tile.EntryBundle;
import org.careforall.transparency.tile.TilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log as a donor and as others' tools see it: with nothing but what is served. */
class ReadLogTest {

    private final Bookings bookings = new Bookings(DonationDatabase.source());
    private final UUID campaign = Ids.next();
    private Gift gift;
    private Connection connection;

    @BeforeEach
    void aLogOfMoreThanATile() throws SQLException {
        gift = bookings.paidAndPartlyRefunded(campaign);
        bookings.paidAndPartlyRefunded(150, () -> campaign);
        bookings.keepUp();
        connection = DonationDatabase.source().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void theTilesLeadToTheSignedRootAndTheEntriesToTheTiles() throws SQLException {
        Checkpoint checkpoint = checkpoint();
        List<byte[]> roots = new ArrayList<>();
        for (long from = 0; from < checkpoint.size(); from += TilePath.FULL) {
            int width = (int) Math.min(TilePath.FULL, checkpoint.size() - from);
            byte[] hashes = served(new TilePath(0, from / TilePath.FULL, width));
            List<byte[]> entries =
                    EntryBundle.read(served(new TilePath(TilePath.ENTRIES, from / TilePath.FULL, width)));
            assertThat(entries).hasSize(width);
            for (int i = 0; i < width; i++) {
                assertThat(Hashes.ofLeaf(entries.get(i))).isEqualTo(hash(hashes, i));
                roots.add(hash(hashes, i));
            }
        }
        assertThat(root(roots)).isEqualTo(checkpoint.root());
        byte[] above = served(new TilePath(1, 0, (int) Math.min(TilePath.FULL, checkpoint.size() / TilePath.FULL)));
        assertThat(hash(above, 0)).isEqualTo(root(roots.subList(0, TilePath.FULL)));
    }

    @Test
    void beyondTheCheckpointNothingIsServed() throws SQLException {
        long size = checkpoint().size();
        long last = size / TilePath.FULL;
        int width = (int) (size % TilePath.FULL);

        assertThat(ReadLog.tile(connection, new TilePath(0, last, width + 1))).isEmpty();
        assertThat(ReadLog.tile(connection, new TilePath(TilePath.ENTRIES, last, width + 1)))
                .isEmpty();
        assertThat(ReadLog.tile(connection, new TilePath(0, last + 1, 1))).isEmpty();
        assertThat(ReadLog.tile(connection, new TilePath(63, 0, 1))).isEmpty();
        assertThat(ReadLog.tile(connection, new TilePath(8, 0, 1))).isEmpty();
    }

    @Test
    void aDonorsProofHolds() throws SQLException {
        DonationProof proof = ProveDonation.proof(connection, campaign, gift.id());
        Checkpoint checkpoint =
                Checkpoint.verified(proof.checkpoint(), Bookings.KEY.verifier()).orElseThrow();

        assertThat(proof.pending()).isZero();
        assertThat(proof.treeSize()).isEqualTo(checkpoint.size());
        assertThat(proof.entries()).extracting(entry -> entry.meaning().kind()).containsExactly("CAPTURE", "REFUND");
        for (DonationProof.Entry entry : proof.entries()) {
            byte[] bytes = Base64.getDecoder().decode(entry.leaf());
            List<byte[]> path =
                    entry.hashes().stream().map(Base64.getDecoder()::decode).toList();
            assertThat(Proofs.includes(
                            entry.leafIndex(), checkpoint.size(), Hashes.ofLeaf(bytes), path, checkpoint.root()))
                    .isTrue();
            Leaf leaf = leaf(bytes);
            assertThat(leaf.commitment())
                    .isEqualTo(Commitment.to(
                            entry.meaning().donationId(),
                            Base64.getDecoder().decode(entry.meaning().salt())));
            assertThat(leaf.campaign()).isEqualTo(campaign.toString());
            assertThat(leaf.postings().stream().mapToLong(Leaf.Posting::amount).sum())
                    .isZero();
        }
    }

    @Test
    void twoLeavesOfADonationLookUnrelatedAndTellNothingOfAnybody() throws SQLException {
        List<String> leaves = ProveDonation.proof(connection, campaign, gift.id()).entries().stream()
                .map(entry ->
                        new String(Base64.getDecoder().decode(entry.leaf()), java.nio.charset.StandardCharsets.UTF_8))
                .toList();

        assertThat(leaves.stream().map(text -> leaf(text).commitment()).distinct())
                .hasSize(2);
        assertThat(leaves).allSatisfy(text -> assertThat(text)
                .doesNotContain(gift.id().toString())
                .doesNotContain(gift.historyGroup().orElseThrow().toString())
                .doesNotContain("Grace", "example.org", "Good luck", "k1:"));
    }

    @Test
    void whatIsNotSignedYetIsPending() throws SQLException {
        Gift young = bookings.paidAndPartlyRefunded(campaign);

        DonationProof proof = ProveDonation.proof(connection, campaign, young.id());

        assertThat(proof.entries()).isEmpty();
        assertThat(proof.pending()).isEqualTo(2);
        bookings.keepUp();
        assertThat(ProveDonation.proof(connection, campaign, young.id()).pending())
                .isZero();
        assertThat(ProveDonation.proof(connection, campaign, Ids.next()).entries())
                .isEmpty();
    }

    @Test
    void aCheckpointIsSignedWhenTheLogGrewOrTheKeyIsAnother() throws SQLException {
        assertThat(bookings.<Boolean>commit(open -> SignCheckpoint.sign(open, Bookings.KEY)))
                .isFalse();

        SigningKey other = new SigningKey("elsewhere.example/log", new byte[32]);
        assertThat(bookings.<Boolean>commit(open -> SignCheckpoint.sign(open, other)))
                .isTrue();
        assertThat(checkpointNote()).startsWith("elsewhere.example/log\n");
        assertThat(bookings.<Boolean>commit(open -> SignCheckpoint.sign(open, Bookings.KEY)))
                .isTrue();
    }

    private String checkpointNote() {
        return new ReadLog(new Database(DonationDatabase.source())).checkpoint();
    }

    private Checkpoint checkpoint() {
        return Checkpoint.verified(checkpointNote(), Bookings.KEY.verifier()).orElseThrow();
    }

    private byte[] served(TilePath path) throws SQLException {
        return ReadLog.tile(connection, path).orElseThrow();
    }

    private static Leaf leaf(byte[] bytes) {
        return leaf(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Leaf leaf(String text) {
        return Leaf.of(CanonicalJson.read(text));
    }

    private static byte[] hash(byte[] hashes, int place) {
        return Arrays.copyOfRange(hashes, place * Hashes.SIZE, (place + 1) * Hashes.SIZE);
    }

    /** By the definition of RFC 9162. */
    private static byte[] root(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        int half = Integer.highestOneBit(hashes.size() - 1);
        return Hashes.ofNode(root(hashes.subList(0, half)), root(hashes.subList(half, hashes.size())));
    }
}
