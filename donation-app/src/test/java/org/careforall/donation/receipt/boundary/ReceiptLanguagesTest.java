// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careforall.donation.receipt.control.GivingYear;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever adds a language adds a file: this holds it to what the others say. */
class ReceiptLanguagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/receipts");
    private static final String ENDING = ".properties";
    private static final Pattern NAMES = Pattern.compile("\\{\\w+}");

    private final ReceiptLanguages languages = new ReceiptLanguages(ZoneOffset.UTC);

    @Test
    void everyFileIsFound() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(languages.tags())
                    .contains("en", "fr")
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString().replace(ENDING, ""))
                                    .toList());
        }
    }

    @Test
    void everyLanguageSaysTheSameThings() throws IOException {
        Map<String, Set<String>> english = namesByKey("en");
        for (String tag : languages.tags()) {
            assertThat(namesByKey(tag)).as(tag).isEqualTo(english);
        }
    }

    @Test
    void everyLanguagePrintsEveryDocument() {
        Receipt receipt = Printed.receipt();
        Receipt replaced = Printed.linked(receipt, Optional.of(Instant.EPOCH), 1L, 3L);
        GivingYear year = new GivingYear(YearMonth.of(2026, 4), List.of(receipt));
        for (String tag : languages.tags()) {
            ReceiptTexts texts = Printed.texts(tag);
            assertThat(Stream.of(
                            ReceiptPdf.of(receipt, texts),
                            ReceiptPdf.of(replaced, texts),
                            YearPdf.of(year, texts, Instant.EPOCH)))
                    .as(tag)
                    .map(Printed::read)
                    .allSatisfy(text -> assertThat(text).doesNotContain("{", "}", "□"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "fr, -, fr",
                "fr-CA, -, fr",
                "fr, en, fr",
                "-, 'fr-CH, fr;q=0.9, en;q=0.8', fr",
                "-, 'bn, fr;q=0.5', fr",
                "-, bn, en",
                "-, '*', en",
                "-, 'nonsense;;q=x', en",
                "-, '', en",
                "-, -, en"
            })
    void theNamedOneElseTheBrowsersElseEnglish(String named, String accepted, String chosen) {
        assertThat(languages.choose(named, accepted).language()).hasToString(chosen);
    }

    @ParameterizedTest
    @CsvSource({"bn", "x'y", "''", "../en", "*"})
    void aNamedOneWithoutAFileIsRefused(String named) {
        assertThatThrownBy(() -> languages.choose(named, "fr"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("422");
    }

    private static Map<String, Set<String>> namesByKey(String tag) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(tag + ENDING))) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> NAMES.matcher(texts.getProperty(key))
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toSet()),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
