// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.IDNA;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compared with ICU's implementation of UTS 46 (nontransitional, so that it is IDNA2008's): never another domain. */
class IdnaOracleTest {

    private static final IDNA ICU = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_CONTEXTJ | IDNA.CHECK_CONTEXTO | IDNA.USE_STD3_RULES);

    @Test
    void eachCharacterAloneBecomesWhatIcuMakesOfItOrIsRefused() {
        List<String> others = new ArrayList<>();
        int taken = 0;
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String domain = "a" + Character.toString(point) + "b.example";
            Optional<String> ours = DomainNames.toAscii(domain);
            taken += ours.isPresent() ? 1 : 0;
            if (ours.isPresent() && !ours.equals(icu(domain))) {
                others.add(Integer.toHexString(point) + " " + ours.get() + " " + icu(domain));
            }
        }

        assertThat(others).isEmpty();
        assertThat(taken).as("of some 130,000 letters, marks and digits").isGreaterThan(120_000);
    }

    @Test
    void labelsOfManyCharactersBecomeWhatIcuMakesOfThem() {
        Random random = new Random(46);
        int[] letters = random.ints(200_000, 0x80, 0x30000)
                .filter(Idna::isAllowed)
                .limit(20_000)
                .toArray();
        int taken = 0;
        for (int i = 0; i < 5_000; i++) {
            String label = random.ints(1 + random.nextInt(12), 0, letters.length)
                    .mapToObj(at -> Character.toString(random.nextInt(3) == 0 ? 'a' + random.nextInt(26) : letters[at]))
                    .collect(Collectors.joining());
            Optional<String> ours = DomainNames.toAscii(label + ".example");
            if (ours.isPresent()) {
                taken++;
                assertThat(ours).as(label).isEqualTo(icu(label + ".example"));
            }
        }
        assertThat(taken).isGreaterThan(2_500);
    }

    private static Optional<String> icu(String domain) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = new StringBuilder();
        ICU.nameToASCII(domain, ascii, info);
        return info.hasErrors() ? Optional.empty() : Optional.of(ascii.toString());
    }
}
