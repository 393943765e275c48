// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.note;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text and who signed it: C2SP signed-note. */
public final class SignedNote {

    private static final String BEFORE_SIGNATURES = "\n\n";
    private static final String DASH = "— ";
    private static final int MOST_SIGNATURES = 64;

    private final String whole;
    private final String text;
    private final List<Signature> signatures;

    private SignedNote(String whole, String text, List<Signature> signatures) {
        this.whole = whole;
        this.text = text;
        this.signatures = signatures;
    }

    private record Signature(String name, int keyId, byte[] bytes) {}

    /** Reads a note without verifying it; empty when it is none. */
    public static Optional<SignedNote> parse(String note) {
        int end = note.lastIndexOf(BEFORE_SIGNATURES);
        if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            return Optional.empty();
        }
        String tail = note.substring(end + BEFORE_SIGNATURES.length());
        if (tail.isEmpty()) {
            return Optional.empty();
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : tail.substring(0, tail.length() - 1).split("\n", -1)) {
            Optional<Signature> signature = signature(line);
            if (signature.isEmpty() || signatures.size() == MOST_SIGNATURES) {
                return Optional.empty();
            }
            signatures.add(signature.get());
        }
        return Optional.of(new SignedNote(note, note.substring(0, end + 1), signatures));
    }

    private static Optional<Signature> signature(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !line.startsWith(DASH) || words[1].isEmpty()) {
            return Optional.empty();
        }
        return Base64Text.read(words[2])
                .filter(bytes -> bytes.length > Integer.BYTES)
                .map(ByteBuffer::wrap)
                .map(bytes -> {
                    int id = bytes.getInt();
                    byte[] rest = new byte[bytes.remaining()];
                    bytes.get(rest);
                    return new Signature(words[1], id, rest);
                });
    }

    /** The text, if this key signed it and no signature under its name and id is false. Do not read it without. */
    public Optional<String> verified(VerifierKey key) {
        List<Signature> own = signatures.stream()
                .filter(signature -> signature.name.equals(key.name()) && signature.keyId == key.id())
                .toList();
        boolean good = !own.isEmpty() && own.stream().allMatch(signature -> key.verifies(text, signature.bytes));
        return good ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String toString() {
        return whole;
    }
}
