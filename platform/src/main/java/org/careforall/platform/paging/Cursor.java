// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careforall.platform.problem.Problems;

/** Where a page ended: the key of its last item, opaque to callers. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";
    private static final String MARK = "c1";

    private Cursor() {}

    /** From the parts of the last item's key. */
    public static String encode(Object... keyParts) {
        String joined =
                MARK + SEPARATOR + Arrays.stream(keyParts).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The parts again; a problem (400) when it is none of ours. */
    public static List<String> decode(String after) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            List<String> parts = List.of(joined.split(SEPARATOR, -1));
            if (parts.get(0).equals(MARK)) {
                return parts.subList(1, parts.size());
            }
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
        throw notOurs();
    }

    /**
     * What the parts say; a problem (400) when it is none of ours, or its parts are not of the form that is asked for.
     *
     * @param read makes a value of the parts; may throw what parsing throws
     */
    public static <T> T read(String after, Function<List<String>, T> read) {
        List<String> parts = decode(after);
        try {
            return read.apply(parts);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw notOurs();
        }
    }

    private static RuntimeException notOurs() {
        return Problems.badRequest("invalid-cursor", "The cursor in ?after= is not one that this API gave.");
    }
}
