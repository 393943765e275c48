// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careforall.payment.receipt.boundary.ReceiptBody;
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
class KeyedPaymentsTest {

    private static final Caller SOMEBODY =
            new Caller(Optional.of(Ids.next()), Optional.empty(), true, Optional.empty(), Set.of(), Set.of());

    private final Json json = new Json();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            refund | 01931f6e-0000-7000-8000-000000000003 | {} | d74f1e716ede244d67111123dd1564044c43f3efa4eb7946ff3861f3d6534afb | 6864c92652ac538120344997db809b178ba7a5abf75e4d89ce80edb6c2dad248
            refund | 01931f6e-0000-7000-8000-000000000003 | {"reason": "asked", "amount": {"amount": 500, "currency": "USD"}, "attemptId": "01931f6e-0000-7000-8000-000000000004"} | fe5d0b03fa34e2821d9743141ebfe0a6faff0882fe36e3b9c8582ce8af5e40b5 | fe5d0b03fa34e2821d9743141ebfe0a6faff0882fe36e3b9c8582ce8af5e40b5
            receive | 01931f6e-0000-7000-8000-000000000003 | {"amount": {"amount": 2500, "currency": "USD"}} | 3e218ea4863663072e6dd0c6c8bc2f26eccd258ab15186dd641ac49df60957ad | 23e3804993445f478dfa549da88d12211f3740262a9422785ed79d3fa005b163
            approve | 01931f6e-0000-7000-8000-000000000003/01931f6e-0000-7000-8000-000000000004 | {} | 88c79d0e32a1953d8fb65794216915fe16bd3a85e4bc4668f2d6b19e176918bb | 88c79d0e32a1953d8fb65794216915fe16bd3a85e4bc4668f2d6b19e176918bb
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
        return switch (operation) {
            case "refund" -> json.read(body, RefundBody.class);
            case "receive" -> json.read(body, ReceiptBody.class).in(ZoneOffset.UTC);
            default -> Map.of();
        };
    }
}
