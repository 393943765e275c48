// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.refundall.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.id.Ids;
import org.careforall.platform.idempotency.KeyedRequest;
import org.careforall.platform.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a keyed request is remembered by. A changed fingerprint refuses the repeats of callers that retry over a release: a
 * field that was added must be left out where it was not said. The second is what releases until December 2026 stored.
 */
class KeyedRefundAllTest {

    private static final Caller SOMEBODY =
            new Caller(Optional.of(Ids.next()), Optional.empty(), true, Optional.empty(), Set.of(), Set.of());

    private final Json json = new Json();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            refund-all | wells | {} | 4d6a755272f6311e5130f318da452a8eac04d2d90c9a8f6aecc5e4e2aa92704d | 724b8f372722441dd34cc5042d1ecab9dfccba7a4bd0ea9e88b897178d92a67d
            refund-all | wells | {"reason": "it is over"} | 77a44a9353be24cc78259356849d34f3f62334ae59b1bfa1cd3a65f9746cbb06 | 77a44a9353be24cc78259356849d34f3f62334ae59b1bfa1cd3a65f9746cbb06
            """)
    void itsFingerprintIsTheSameInEveryRelease(
            String operation, String path, String body, String fingerprint, String earlier) throws Exception {
        KeyedRequest request = KeyedRequest.of(
                operation,
                SOMEBODY,
                "a key",
                read(operation, body),
                path.strip().split("/", -1));

        assertThat(HexFormat.of().formatHex(request.fingerprint())).isEqualTo(fingerprint);
        assertThat(request.isOf(HexFormat.of().parseHex(earlier))).isTrue();
    }

    private Object read(String operation, String body) throws Exception {
        return json.read(body, RefundAllBody.class);
    }
}
