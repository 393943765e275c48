// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        // RFC 5321: Dot-string, every kind of atext; the domain without regard to case
        "ada@example.org, ada@example.org",
        "Ada.King@EXAMPLE.org, Ada.King@example.org",
        "a@b, a@b",
        "careforall@localhost, careforall@localhost",
        "o'neil+gifts@example.org, o'neil+gifts@example.org",
        "!#$%&*+/=?^_`{|}~-@example.org, !#$%&*+/=?^_`{|}~-@example.org",
        "1@2.example, 1@2.example",
        "ada@a-b.example, ada@a-b.example",
        // IDNA2008: U-labels, and those that IDNA2003 makes another domain of
        "ada@m\u00fcller.example, ada@xn--mller-kva.example",
        "ada@M\u00dcLLER.example, ada@xn--mller-kva.example",
        "ada@mu\u0308ller.example, ada@xn--mller-kva.example",
        "ada@stra\u00dfe.example, ada@xn--strae-oqa.example",
        "ada@b\u00fccher.stra\u00dfe.example, ada@xn--bcher-kva.xn--strae-oqa.example",
        "ada@\u03b2\u03cc\u03bb\u03bf\u03c2.example, ada@xn--nxasmm1c.example",
        "ada@\u0142\u00f3d\u017a.example, ada@xn--d-uga0v4h.example",
        "ada@\u4f8b\u3048.\u30c6\u30b9\u30c8, ada@xn--r8jz45g.xn--zckzah",
        "ada@\u4f8b\u3048\u3002\u30c6\u30b9\u30c8, ada@xn--r8jz45g.xn--zckzah",
        "ada@\u0645\u062b\u0627\u0644.example, ada@xn--mgbh0fb.example",
        "ada@xn--mller-kva.example, ada@xn--mller-kva.example",
        "ada@XN--MLLER-KVA.example, ada@xn--mller-kva.example",
        // RFC 6531: local parts, in the case in which they are given
        "\u0142ucja@example.org, \u0142ucja@example.org",
        "\u0141ucja@example.org, \u0141ucja@example.org",
        "lu\u0301cia@example.org, l\u00facia@example.org",
        "\u7528\u6237@\u4f8b\u3048.\u30c6\u30b9\u30c8, \u7528\u6237@xn--r8jz45g.xn--zckzah",
        "j\u00fcrgen.m\u00fcller+x@example.org, j\u00fcrgen.m\u00fcller+x@example.org",
    })
    void isOne(String typed, String value) {
        assertThat(EmailAddress.parse(typed).map(EmailAddress::value)).contains(value);
        assertThat(EmailAddress.parse(value).map(EmailAddress::value))
                .as("again")
                .contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "ada",
                "@",
                "ada@",
                "@example.org",
                "a b@example.org",
                "ada@exam ple.org",
                "a,b@example.org",
                "ada@example..org",
                "ada@.example.org",
                "ada@example.org.",
                ".ada@example.org",
                "ada.@example.org",
                "a..da@example.org",
                "ada@b@example.org",
                "(hello)ada@example.org",
                "<ada@example.org>",
                "Ada <ada@example.org>",
                "\"ada\"@example.org",
                "\"a b\"@example.org",
                "ada@[192.0.2.1]",
                "ada@[IPv6:2001:db8::1]",
                "ada@192.0.2.1",
                "ada@-example.org",
                "ada@example-.org",
                "ada@exa_mple.org",
                "ada@ab--cd.example",
                // letters, signs and pictures that IDNA2008 has not
                "ada@\u2603.example",
                "ada@a\u00a9b.example",
                "ada@\u0301a.example",
                "ada@a\u200bb.example",
                "ada@-\u00fc.example",
                "ada@\u00fc-.example",
                // made another by normalisation, or invisible, or none at all
                "a\uff44a@example.org",
                "a\ufb01a@example.org",
                "a\u212aa@example.org",
                "a\u0130a@example.org",
                "a\u200ba@example.org",
                "a\u00a0a@example.org",
                "a\u00ada@example.org",
                "\u0301a@example.org",
                "\u0142.@example.org",
                "a\ud800a@example.org",
                "a\ue000a@example.org",
            })
    void isNone(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void lengthsAreCountedInOctetsAndByTheirForm() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("\u0142".repeat(32) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("\u0142".repeat(33) + "@example.org")).isEmpty();
        String label = "a".repeat(63);
        assertThat(EmailAddress.parse("a@" + label + ".org")).isPresent();
        assertThat(EmailAddress.parse("a@a" + label + ".org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "\u00fc".repeat(40) + ".org")).isPresent();
        assertThat(EmailAddress.parse("a@" + "\u4f8b".repeat(63) + ".org"))
                .as("63 letters are more octets")
                .isEmpty();
        String domain = String.join(".", label, label, label);
        assertThat(EmailAddress.parse("a".repeat(254 - domain.length() - 1) + "@" + domain))
                .isPresent();
        assertThat(EmailAddress.parse("a".repeat(255 - domain.length() - 1) + "@" + domain))
                .isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(100_000) + "org")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada.King@EXAMPLE.org, ada.king@example.org",
        "' ada@example.org ', ada@example.org",
        "ada@M\u00fcller.example, ada@xn--mller-kva.example",
        "\u0141ucja@example.org, \u0142ucja@example.org",
        // what was taken by an older rule keeps its key
        "A..B@Example.org, a..b@example.org",
        "\"A b\"@Example.org, \"a b\"@example.org",
    })
    void isComparedBy(String typed, String key) {
        assertThat(EmailAddress.keyOf(typed)).isEqualTo(key);
        assertThat(EmailAddress.known(typed).key()).isEqualTo(key);
    }

    /** Hashes of them are kept, with which donors are counted. */
    @Test
    void theKeyOfAnAsciiAddressIsWhatItAlwaysWas() {
        Random random = new Random(5321);
        for (int i = 0; i < 20_000; i++) {
            String typed = text(random, 30) + "@" + text(random, 30);
            assertThat(EmailAddress.keyOf(typed))
                    .isEqualTo(Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
                            .toLowerCase(Locale.ROOT));
        }
    }

    private static String text(Random random, int most) {
        String likely = "abcABCxyzXYZ019.-_+'";
        return random.ints(1 + random.nextInt(most), 0, 100)
                .mapToObj(at -> at < 95 ? likely.charAt(at % likely.length()) : (char) (32 + random.nextInt(95)))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "ada+anything@example.org, ada@example.org",
        "Ada+a+b@example.org, ada@example.org",
        "+ada@example.org, +ada@example.org",
        "a.da@example.org, a.da@example.org",
        "a.d.a@gmail.com, ada@gmail.com",
        "A.da+x@googlemail.com, ada@gmail.com",
        "a.da@proton.me, ada@proton.me",
        "\u0142ucja+x@example.org, \u0142ucja@example.org",
        "nothing, nothing",
    })
    void itsMailIsCountedBy(String typed, String mailbox) {
        assertThat(EmailAddress.mailboxOf(typed)).isEqualTo(mailbox);
    }

    @Test
    void onlyALocalPartOutsideAsciiNeedsMoreOfTheServer() {
        assertThat(EmailAddress.known("ada@m\u00fcller.example").needsSmtpUtf8())
                .isFalse();
        assertThat(EmailAddress.known("\u0142ucja@example.org").needsSmtpUtf8()).isTrue();
    }

    @Test
    void lowerCaseIsForAsciiAlone() {
        assertThat(EmailAddress.known("Ada@example.org").inLowerCase().value()).isEqualTo("ada@example.org");
        assertThat(EmailAddress.known("\u0141ucja@example.org").inLowerCase().value())
                .isEqualTo("\u0141ucja@example.org");
    }
}
