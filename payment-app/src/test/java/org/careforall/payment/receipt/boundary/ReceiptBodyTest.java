// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.receipt.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.ZoneId;
import org.careforall.platform.json.Json;
import org.junit.jupiter.api.Test;

class ReceiptBodyTest {

    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

    @Test
    void aChequesDateIsMeantWhereTheReceiptsAreIssued() throws JsonProcessingException {
        Instant at = asked(", \"receivedAt\": \"2025-12-31\"").receivedAt();

        assertThat(at).isEqualTo(Instant.parse("2025-12-30T18:00:00Z"));
        assertThat(at.atZone(DHAKA).getYear()).as("the receipt's year").isEqualTo(2025);
        assertThat(Instant.parse("2026-01-01T00:00:00Z")).isAfter(at);
    }

    @Test
    void aDateAndTheMomentThatItMeansAreOneRequest() throws JsonProcessingException {
        assertThat(asked(", \"receivedAt\": \"2025-12-31\""))
                .isEqualTo(asked(", \"receivedAt\": \"2025-12-31T00:00:00+06:00\""));
        assertThat(asked("").receivedAt()).isNull();
    }

    private static ReceiptBody.Asked asked(String more) throws JsonProcessingException {
        String body = "{\"amount\": {\"amount\": 2500, \"currency\": \"USD\"}" + more + "}";
        return new Json().read(body, ReceiptBody.class).in(DHAKA);
    }
}
