// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careforall.transparency.leaf.CanonicalJson;
import org.careforall.transparency.leaf.Leaf;
import org.careforall.transparency.leaf.Members;
import org.careforall.transparency.merkle.Hashes;
import org.careforall.transparency.note.Base64Text;

/** What one line of an export says of a leaf, and what is wrong with it. */
final class LeafCheck {

    /** The largest integer that JSON carries everywhere (RFC 8785, section 3.2.2.3, and I-JSON). */
    private static final long LARGEST = (1L << 53) - 1;

    private final List<String> faults = new ArrayList<>();
    private final long index;
    private final String transaction;
    private final Optional<byte[]> logged;
    private Optional<Leaf> leaf = Optional.empty();

    /** @throws IllegalArgumentException when it is no line of a leaf */
    LeafCheck(Members line) {
        line.only("index", "leaf", "leafHash", "transaction");
        index = line.number("index");
        transaction = line.text("transaction");
        logged = line.any("leafHash") == null ? Optional.empty() : hash(line.text("leafHash"));
        if (logged.isEmpty()) {
            faults.add("the log's tiles have no hash for it");
        }
        if (line.any("leaf") == null) {
            faults.add("the ledger has no such transaction any more");
        } else {
            check(line.any("leaf"));
        }
    }

    private static Optional<byte[]> hash(String text) {
        return Base64Text.read(text).filter(hash -> hash.length == Hashes.SIZE);
    }

    private void check(Object json) {
        byte[] bytes = CanonicalJson.write(json).getBytes(StandardCharsets.UTF_8);
        if (logged.isPresent() && !Arrays.equals(logged.get(), Hashes.ofLeaf(bytes))) {
            faults.add("the ledger does not say what was logged: its rows hash to another leaf");
        }
        try {
            Leaf read = Leaf.of(json);
            leaf = Optional.of(read);
            check(read);
        } catch (IllegalArgumentException e) {
            faults.add("no leaf of ours: " + e.getMessage());
        }
    }

    private void check(Leaf read) {
        if (!read.transaction().equals(transaction)) {
            faults.add("its rows are those of transaction " + read.transaction());
        }
        Map<String, Long> sums = new TreeMap<>();
        for (Leaf.Posting line : read.postings()) {
            sums.merge(line.currency(), line.amount(), Long::sum);
            if (Math.abs(line.amount()) > LARGEST || line.amount() == Long.MIN_VALUE) {
                faults.add("an amount of " + line.amount());
            }
            if (line.account().matches("(campaign|held):.*") && !line.account().endsWith(":" + read.campaign())) {
                faults.add("it books to " + line.account());
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        if (read.postings().isEmpty() || !sums.isEmpty()) {
            faults.add("it does not balance: " + (sums.isEmpty() ? "it has no lines" : sums.toString()));
        }
    }

    long index() {
        return index;
    }

    Optional<byte[]> loggedHash() {
        return logged;
    }

    Optional<Leaf> leaf() {
        return leaf;
    }

    /** One line for each fault; each names leaf, transaction and campaign. */
    List<String> findings() {
        String name = "leaf " + index + ", transaction " + transaction + ", campaign "
                + leaf.map(Leaf::campaign).orElse("unknown") + ": ";
        return faults.stream().map(name::concat).toList();
    }
}
