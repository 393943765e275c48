// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.verify;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.careforall.transparency.leaf.CanonicalJson;
import org.careforall.transparency.leaf.Members;
import org.careforall.transparency.merkle.GrowingRoot;
import org.careforall.transparency.note.Base64Text;
import org.careforall.transparency.note.Checkpoint;
import org.careforall.transparency.note.VerifierKey;

/**
 * Verifies an export line by line, in little memory: form, signature, each leaf against the log's hashes and the ledger's
 * rules, the hashes against the signed root, and the campaigns' sums.
 */
public final class ExportCheck {

    private final Optional<String> trustedKey;
    private final Optional<String> earlierNote;
    private final Consumer<String> findings;
    private final GrowingRoot tree = new GrowingRoot();
    private final TotalsCheck totals = new TotalsCheck();
    private Optional<VerifierKey> key = Optional.empty();
    private Optional<Checkpoint> checkpoint = Optional.empty();
    private Optional<Checkpoint> earlier = Optional.empty();
    private long lines;
    private long next;
    private long found;

    /**
     * A check to come.
     *
     * @param trustedKey the verifier key that the reader has from elsewhere; else the export's own is believed
     * @param earlierNote a checkpoint that the reader kept: the export must continue it
     * @param findings gets one line for each thing that is wrong
     */
    public ExportCheck(Optional<String> trustedKey, Optional<String> earlierNote, Consumer<String> findings) {
        this.trustedKey = trustedKey;
        this.earlierNote = earlierNote;
        this.findings = findings;
    }

    /** Takes the next line. */
    public void line(String line) {
        lines++;
        try {
            Members members = Members.of(CanonicalJson.read(line));
            if (lines == 1) {
                header(members);
            } else if (members.has("index")) {
                leaf(new LeafCheck(members));
            } else {
                totals.claim(members);
            }
        } catch (IllegalArgumentException e) {
            find("line " + lines + (lines > 1 ? ", behind leaf " + (next - 1) : "") + ": " + e.getMessage());
        }
    }

    private void header(Members header) {
        header.only("checkpoint", "key", "origin", "treeSize");
        String name = header.text("key");
        if (trustedKey.isPresent() && !trustedKey.get().equals(name)) {
            find("header: the export's key is " + name + ", not the one you trust");
        }
        key = VerifierKey.parse(trustedKey.orElse(name));
        checkpoint = key.flatMap(known -> Checkpoint.verified(header.text("checkpoint"), known));
        earlier = key.flatMap(known -> earlierNote.flatMap(note -> Checkpoint.verified(note, known)));
        if (checkpoint.isEmpty()) {
            find("header: the checkpoint is not signed by the log's key");
        } else if (!checkpoint.get().origin().equals(header.text("origin"))
                || checkpoint.get().size() != header.number("treeSize")) {
            find("header: origin or treeSize are not the signed ones");
        }
        if (earlierNote.isPresent() && earlier.isEmpty()) {
            find("earlier checkpoint: it is not signed by the log's key");
        }
        continuesEarlier();
    }

    private void leaf(LeafCheck leaf) {
        if (leaf.index() != next) {
            find("leaf " + next + " is missing: leaf " + leaf.index() + " comes in its place");
        }
        next = leaf.index() + 1;
        leaf.findings().forEach(this::find);
        leaf.leaf().ifPresent(totals::add);
        leaf.loggedHash().ifPresent(hash -> {
            tree.add(hash);
            continuesEarlier();
        });
    }

    private void continuesEarlier() {
        if (earlier.isPresent()
                && earlier.get().size() == tree.size()
                && !Arrays.equals(earlier.get().root(), tree.root())) {
            find("earlier checkpoint: the log of size " + tree.size() + " was another one: history was rewritten");
        }
    }

    /** After the last line; returns how many findings there were. */
    public long finish() {
        if (lines == 0) {
            find("header: the export is empty");
        }
        checkpoint.ifPresent(signed -> {
            if (signed.size() != tree.size()) {
                find("log: " + tree.size() + " leaves, but " + signed.size() + " are signed");
            } else if (!Arrays.equals(signed.root(), tree.root())) {
                find("log: the leaves' hashes lead to the root " + Base64Text.write(tree.root()) + ", but "
                        + Base64Text.write(signed.root()) + " is signed: the tiles were altered");
            }
        });
        if (earlier.isPresent() && earlier.get().size() > tree.size()) {
            find("earlier checkpoint: it has " + earlier.get().size() + " leaves, the export only " + tree.size());
        }
        totals.report(this::find);
        return found;
    }

    /** How many leaves were read. */
    public long leaves() {
        return tree.size();
    }

    /** Whose signature was checked. */
    public Optional<VerifierKey> key() {
        return key;
    }

    private void find(String finding) {
        found++;
        findings.accept(finding);
    }
}
