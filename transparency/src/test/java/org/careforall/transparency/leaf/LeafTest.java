// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafTest {

    private static final Leaf LEAF = new Leaf(
            "01931f6e-0000-7000-8000-000000000001",
            "01931f6e-0000-7000-8000-000000000002",
            "CAPTURE",
            false,
            Instant.parse("2026-11-21T12:00:00.5Z"),
            List.of(
                    new Leaf.Posting("campaign:01931f6e-0000-7000-8000-000000000002", 2500, "USD"),
                    new Leaf.Posting("provider_clearing", -2500, "USD")),
            "c2FsdGVk");

    @Test
    void aLeafIsTheseBytesForEver() {
        assertThat(new String(LEAF.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"campaign\":\"01931f6e-0000-7000-8000-000000000002\",\"commitment\":\"c2FsdGVk\","
                        + "\"kind\":\"CAPTURE\",\"postings\":[{\"account\":\"campaign:01931f6e-0000-7000-8000-000000000002\","
                        + "\"amount\":2500,\"currency\":\"USD\"},{\"account\":\"provider_clearing\",\"amount\":-2500,"
                        + "\"currency\":\"USD\"}],\"reversal\":false,\"time\":\"2026-11-21T12:00:00.500000Z\","
                        + "\"transaction\":\"01931f6e-0000-7000-8000-000000000001\",\"v\":1}");
        assertThat(Leaf.of(CanonicalJson.read(new String(LEAF.bytes(), StandardCharsets.UTF_8))))
                .isEqualTo(LEAF);
    }

    @Test
    void aCommitmentIsOpenedByItsSaltAndItsDonationOnly() {
        UUID donation = UUID.fromString("01931f6e-0000-7000-8000-000000000003");
        byte[] salt = new byte[Commitment.SALT];
        String commitment = Commitment.to(donation, salt);

        // printf 'careforall-donation-v1\n01931f6e-…-000000000003' | openssl dgst -sha256 -mac HMAC -macopt
        // hexkey:00…00
        assertThat(commitment).isEqualTo("kwcT/eOUt3IzZfc1LYEjXOLyatvKsgBeW7gjubvlkOg=");
        assertThat(Commitment.to(donation, new byte[] {1})).isNotEqualTo(commitment);
        assertThat(Commitment.to(UUID.randomUUID(), salt)).isNotEqualTo(commitment);
    }

    /** RFC 8785, sections 3.2.2.2 and 3.2.3: escapes and the order of names, as far as it is ours. */
    @Test
    void textsAndNamesAreWrittenAsTheSchemeHasThem() {
        assertThat(CanonicalJson.write("\u20ac$\u000f\nA'B\"\\\"/")).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\"/\"");
        assertThat(CanonicalJson.write(Map.of("\u20ac", 1L, "\r", 2L, "1", 3L, "\ud83d\ude00", 4L, "\ufb33", 5L)))
                .isEqualTo("{\"\\r\":2,\"1\":3,\"€\":1,\"\ud83d\ude00\":4,\"\ufb33\":5}");
    }

    @Property
    void whatIsWrittenIsRead(@ForAll Map<String, List<Long>> value) {
        assertThat(CanonicalJson.read(CanonicalJson.write(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}x",
                " {}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "[1,]",
                "01",
                "-0",
                "1.0",
                "1e3",
                "--1",
                "9223372036854775808",
                "\"\\u0041\"",
                "\"\\u00\"",
                "\"\\",
                "\"\\/\"",
                "nul",
                "{\"a\":1",
                "\"a",
                "[[[[[[[[[[[[[[[[[1"
            })
    void whatCouldBeWrittenOtherwiseIsRefused(String json) {
        assertThatThrownBy(() -> CanonicalJson.read(json)).isInstanceOf(IllegalArgumentException.class);
    }
}
