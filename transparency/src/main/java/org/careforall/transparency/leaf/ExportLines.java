// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.leaf;

import java.util.Map;
import java.util.TreeMap;
import org.careforall.transparency.note.Base64Text;

/**
 * The lines of an export, each canonical JSON: one header, a line for each leaf in the order of the log, a line for each
 * campaign and currency.
 */
public final class ExportLines {

    private ExportLines() {}

    /**
     * The first line.
     *
     * @param key the log's verifier key
     * @param checkpoint the signed note
     */
    public static String header(String origin, String key, String checkpoint, long treeSize) {
        return CanonicalJson.write(
                Map.of("checkpoint", checkpoint, "key", key, "origin", origin, "treeSize", treeSize));
    }

    /**
     * A leaf.
     *
     * @param transaction which ledger transaction the log took
     * @param leaf made of the ledger's rows as they are now; null when they are gone
     * @param leafHash as it stands in the log's tiles; null when it is gone
     */
    public static String leaf(long index, String transaction, Leaf leaf, byte[] leafHash) {
        Map<String, Object> line = new TreeMap<>();
        line.put("index", index);
        line.put("leaf", leaf == null ? null : leaf.json());
        line.put("leafHash", leafHash == null ? null : Base64Text.write(leafHash));
        line.put("transaction", transaction);
        return CanonicalJson.write(line);
    }

    /** A campaign's sums in one currency. */
    public static String totals(CampaignTotals totals) {
        return CanonicalJson.write(Map.of(
                "campaignId", totals.campaign(),
                "captured", totals.captured(),
                "currency", totals.currency(),
                "raised", totals.raised(),
                "refunded", totals.refunded(),
                "transactions", totals.transactions()));
    }
}
