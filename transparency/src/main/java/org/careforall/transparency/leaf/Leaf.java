// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.leaf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careforall.transparency.merkle.Hashes;

/**
 * What the log says of one ledger transaction: nothing of a person.
 *
 * @param transaction the ledger's id of it
 * @param campaign the campaign that it belongs to
 * @param kind what is booked, such as CAPTURE
 * @param reversal whether it takes back what its kind booked before
 * @param time when the money moved
 * @param postings what each account gets
 * @param commitment base64: {@link Commitment} to the donation
 */
public record Leaf(
        String transaction,
        String campaign,
        String kind,
        boolean reversal,
        Instant time,
        List<Posting> postings,
        String commitment) {

    /** Always with microseconds, the database's precision: one time, one text. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final long VERSION = 1;

    /**
     * One line of the transaction.
     *
     * @param amount what the account gets, in minor units; negative when it gives
     * @param currency ISO 4217
     */
    public record Posting(String account, long amount, String currency) {}

    /** The exact bytes that are hashed: canonical JSON (RFC 8785). */
    public byte[] bytes() {
        return CanonicalJson.write(json()).getBytes(StandardCharsets.UTF_8);
    }

    /** The leaf's hash in the tree. */
    public byte[] hash() {
        return Hashes.ofLeaf(bytes());
    }

    /** As an object, to be part of another. */
    public Map<String, Object> json() {
        Map<String, Object> json = new TreeMap<>();
        json.put("campaign", campaign);
        json.put("commitment", commitment);
        json.put("kind", kind);
        json.put(
                "postings",
                postings.stream()
                        .map(line -> Map.of("account", line.account, "amount", line.amount, "currency", line.currency))
                        .toList());
        json.put("reversal", reversal);
        json.put("time", TIME.format(time));
        json.put("transaction", transaction);
        json.put("v", VERSION);
        return json;
    }

    /**
     * Reads what {@link #bytes} writes.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Leaf of(Object json) {
        Members members = Members.of(json);
        members.only("campaign", "commitment", "kind", "postings", "reversal", "time", "transaction", "v");
        if (members.number("v") != VERSION) {
            throw new IllegalArgumentException("a leaf of version " + members.number("v"));
        }
        return new Leaf(
                members.text("transaction"),
                members.text("campaign"),
                members.text("kind"),
                members.truth("reversal"),
                members.time("time"),
                members.list("postings").stream().map(Leaf::posting).toList(),
                members.text("commitment"));
    }

    private static Posting posting(Object json) {
        Members line = Members.of(json);
        line.only("account", "amount", "currency");
        return new Posting(line.text("account"), line.number("amount"), line.text("currency"));
    }
}
