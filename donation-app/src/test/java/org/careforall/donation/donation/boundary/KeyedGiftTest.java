// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.careforall.donation.suspense.boundary.AcceptRequest;
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
class KeyedGiftTest {

    private static final Caller SOMEBODY =
            new Caller(Optional.of(Ids.next()), Optional.empty(), true, Optional.empty(), Set.of(), Set.of());

    private final Json json = new Json();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            give | '' | {"campaignId": "01931f6e-0000-7000-8000-000000000002", "amount": {"amount": 2500, "currency": "USD"}} | fb4c52532e2278d69352244665a4c109adffafb9c89d7f92d5aea9eded7bf365 | fb7e36637dde456459a007b5191aedf154ac30d48296ce4b5f775fdc926a72e6
            give | '' | {"message": "Good luck!", "campaignId": "01931f6e-0000-7000-8000-000000000002", "amount": {"currency": "USD", "amount": 2500}, "donor": {"name": "Grace", "email": "grace@example.org"}, "anonymous": false, "coverFees": true, "method": "CARD", "externalReference": "crm-1", "metadata": {"b": "2", "a": "1"}} | fc152fc744b44fad77beda5d85dca8a59d5e66359d87d6d7b3e56e392d0739a8 | fc152fc744b44fad77beda5d85dca8a59d5e66359d87d6d7b3e56e392d0739a8
            accept | 01931f6e-0000-7000-8000-000000000003 | {} | d74f1e716ede244d67111123dd1564044c43f3efa4eb7946ff3861f3d6534afb | 4059280c959cdeb409a3fb4ab4405f85a707c66003daea4145ae75146adf96a3
            accept | 01931f6e-0000-7000-8000-000000000003 | {"note": "theirs", "attemptId": "01931f6e-0000-7000-8000-000000000004"} | 2c9e3be308b7ffbe8af6af21ed50fc0eaa4b2cd15989337c53bd4b6bd2dbe45a | 2c9e3be308b7ffbe8af6af21ed50fc0eaa4b2cd15989337c53bd4b6bd2dbe45a
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
        return operation.equals("give") ? json.read(body, PledgeRequest.class) : json.read(body, AcceptRequest.class);
    }
}
