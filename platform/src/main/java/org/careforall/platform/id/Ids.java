// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.UUID;

/** New ids: UUIDv7 (RFC 9562), which sort by the time they were made. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** An id that nobody has used. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /** When an id was made: the first 48 bits of a UUIDv7 are the milliseconds (RFC 9562, section 5.7). */
    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
