// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.note;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careforall.transparency.merkle.Hashes;

/**
 * What a log says of itself at one size: C2SP tlog-checkpoint, without extension lines.
 *
 * @param origin the log's name
 * @param size how many leaves
 * @param root the Merkle tree hash over them
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int LINES = 3;

    /** Reads a note's text; empty when it is no checkpoint. Further lines are ignored, as the specification asks. */
    public static Optional<Checkpoint> parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length <= LINES
                || !lines[lines.length - 1].isEmpty()
                || Arrays.stream(lines).limit(lines.length - 1L).anyMatch(String::isEmpty)
                || !SIZE.matcher(lines[1]).matches()) {
            return Optional.empty();
        }
        return Base64Text.read(lines[2])
                .filter(root -> root.length == Hashes.SIZE)
                .map(root -> new Checkpoint(lines[0], Long.parseLong(lines[1]), root));
    }

    /** Reads a note that this key signed; empty when it is none, or the key is not of the checkpoint's log. */
    public static Optional<Checkpoint> verified(String note, VerifierKey key) {
        return SignedNote.parse(note)
                .flatMap(signed -> signed.verified(key))
                .flatMap(Checkpoint::parse)
                .filter(checkpoint -> checkpoint.origin.equals(key.name()));
    }

    /** The text to be signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64Text.write(root) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && size == that.size
                && origin.equals(that.origin)
                && Arrays.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, size, Arrays.hashCode(root));
    }
}
