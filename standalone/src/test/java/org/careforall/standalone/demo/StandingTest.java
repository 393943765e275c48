// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandingTest {

    private static final Standing GOOD = new Standing(1_000, 200, 1_000, 200, 800, true, 2, 1_000, 200, 800);

    @Test
    void whatAddsUpAgreesAlsoWithGiftsOfOthersInIt() {
        assertThat(GOOD.agrees()).isTrue();
        assertThat(new Standing(1_000, 200, 1_500, 200, 1_300, true, 3, 1_500, 200, 1_300).agrees())
                .isTrue();
    }

    static Stream<Standing> wrong() {
        return Stream.of(
                new Standing(1_000, 200, 1_000, 200, 800, false, 2, 1_000, 200, 800),
                new Standing(1_000, 200, 1_000, 200, 800, true, 2, 900, 200, 800),
                new Standing(1_000, 200, 1_000, 200, 800, true, 2, 1_000, 100, 800),
                new Standing(1_000, 200, 1_000, 200, 800, true, 2, 1_000, 200, 801),
                new Standing(1_000, 200, 1_000, 200, 801, true, 2, 1_000, 200, 801),
                new Standing(1_001, 200, 1_000, 200, 800, true, 2, 1_000, 200, 800),
                new Standing(1_000, 201, 1_000, 200, 800, true, 2, 1_000, 200, 800));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatDoesNotAddUpIsTold(Standing standing) {
        Campaign campaign = new Campaign("id", CampaignPlan.all().get(0));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        boolean agree = new ClosingTable(new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .print(Map.of(campaign, standing));

        assertThat(agree).isFalse();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("DIFFER").contains("DO NOT AGREE");
    }

    @Test
    void moneyIsShownWithTheDecimalsOfItsCurrency() {
        assertThat(ClosingTable.money(1_234_567, "USD")).isEqualTo("12,345.67 USD");
        assertThat(ClosingTable.money(1_234_567, "JPY")).isEqualTo("1,234,567 JPY");
    }
}
