// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.problem.Problems;

/**
 * A request with the key that its caller gave it: the header {@code Idempotency-Key}, quoted as a structured-field string
 * or bare, at most 255 characters.
 *
 * @param operation what is asked, so that one key may serve two operations
 * @param scope the caller, so that one caller's key is not another's
 * @param key without quotes
 * @param fingerprint SHA-256 of what the request said
 * @param earlier what an earlier release may have stored as the fingerprint of the same request
 */
public record KeyedRequest(
        String operation, String scope, String key, byte[] fingerprint, Supplier<Stream<byte[]>> earlier) {

    private static final int LONGEST = 255;
    private static final int SHORTEST_OF_GUESTS = 16;

    /** One whose request has no other forms. */
    public KeyedRequest(String operation, String scope, String key, byte[] fingerprint) {
        this(operation, scope, key, fingerprint, Stream::empty);
    }

    /**
     * Reads the header and fingerprints the request.
     *
     * @param header as sent; null when it was not
     * @param request the request's record
     * @param path parts of the path that belong to the request
     * @throws org.careforall.platform.problem.ProblemException 400 when the key is missing, empty, too long, not printable
     *     ASCII, or a guest's and shorter than 16 characters (it is all that tells guests apart)
     */
    public static KeyedRequest of(String operation, Caller caller, String header, Object request, String... path) {
        String key = unquoted(header);
        if (caller.isGuest() && key.length() < SHORTEST_OF_GUESTS) {
            throw Problems.badRequest(
                    "idempotency-key-too-short", "A guest's Idempotency-Key needs 16 characters or more.");
        }
        String scope = caller.userId().map(id -> "user:" + id).orElse("guest");
        return new KeyedRequest(
                operation, scope, key, Fingerprints.of(request, path), () -> Fingerprints.earlier(request, path));
    }

    /** Whether a stored fingerprint is of this request, by whichever release it was stored. */
    public boolean isOf(byte[] stored) {
        return Arrays.equals(stored, fingerprint) || earlier.get().anyMatch(form -> Arrays.equals(stored, form));
    }

    private static String unquoted(String header) {
        if (header == null || header.isBlank()) {
            throw Problems.badRequest("idempotency-key-missing", "Send an Idempotency-Key header.");
        }
        String key = header.strip();
        if (key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw Problems.badRequest(
                    "idempotency-key-invalid", "The Idempotency-Key needs 1 to 255 printable ASCII characters.");
        }
        return key;
    }
}
