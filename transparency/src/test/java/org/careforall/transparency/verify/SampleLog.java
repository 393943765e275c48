// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careforall.transparency.leaf.CampaignTotals;
import org.careforall.transparency.leaf.Commitment;
import org.careforall.transparency.leaf.ExportLines;
import org.careforall.transparency.leaf.Leaf;
import org.careforall.transparency.merkle.GrowingRoot;
import org.careforall.transparency.note.Checkpoint;
import org.careforall.transparency.note.SigningKey;

/** A log of some gifts and a refund, as an export tells it. */
final class SampleLog {

    static final String ORIGIN = "log.example/donations";
    static final SigningKey KEY = new SigningKey(ORIGIN, new byte[32]);
    static final String CAMPAIGN = "01931f6e-0000-7000-8000-000000000002";

    final List<Leaf> logged = new ArrayList<>();

    SampleLog(int gifts) {
        for (int i = 1; i <= gifts; i++) {
            logged.add(booking(i, "CAPTURE", 1000 + i));
        }
        logged.add(booking(gifts + 1, "REFUND", -400));
    }

    private static Leaf booking(int number, String kind, long amount) {
        UUID id = new UUID(0x01931f6e00007000L, 0x8000000000000000L + number);
        return new Leaf(
                id.toString(),
                CAMPAIGN,
                kind,
                false,
                Instant.parse("2026-11-21T12:00:00Z").plusSeconds(number),
                List.of(
                        new Leaf.Posting("campaign:" + CAMPAIGN, amount, "USD"),
                        new Leaf.Posting("provider_clearing", -amount, "USD")),
                Commitment.to(id, new byte[16]));
    }

    String checkpoint() {
        GrowingRoot tree = new GrowingRoot();
        logged.forEach(leaf -> tree.add(leaf.hash()));
        return KEY.sign(new Checkpoint(ORIGIN, tree.size(), tree.root()).text()).toString();
    }

    /** What is exported when the ledger says this now. */
    List<String> export(List<Leaf> ledger) {
        List<String> lines = new ArrayList<>();
        lines.add(ExportLines.header(ORIGIN, KEY.verifier().toString(), checkpoint(), logged.size()));
        Map<String, CampaignTotals> totals = new LinkedHashMap<>();
        for (int i = 0; i < logged.size(); i++) {
            Leaf leaf = ledger.get(i);
            lines.add(ExportLines.leaf(
                    i, logged.get(i).transaction(), leaf, logged.get(i).hash()));
            if (leaf != null) {
                totals.merge(
                        leaf.campaign(),
                        CampaignTotals.none(leaf.campaign(), "USD").with(leaf),
                        (sum, unused) -> sum.with(leaf));
            }
        }
        totals.values().forEach(sum -> lines.add(ExportLines.totals(sum)));
        return lines;
    }

    List<String> export() {
        return export(logged);
    }

    static Leaf withAmount(Leaf leaf, int line, long amount) {
        List<Leaf.Posting> postings = new ArrayList<>(leaf.postings());
        postings.set(line, new Leaf.Posting(postings.get(line).account(), amount, "USD"));
        return new Leaf(
                leaf.transaction(),
                leaf.campaign(),
                leaf.kind(),
                leaf.reversal(),
                leaf.time(),
                postings,
                leaf.commitment());
    }
}
