// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The languages that receipts are written in: one file each, {@code receipts/<language tag>.properties}. */
@ApplicationScoped
public class ReceiptLanguages {

    private static final String USUAL = "en";

    private Map<String, ReceiptTexts> languages;

    /** For CDI's proxies. */
    protected ReceiptLanguages() {}

    /** Made by CDI. */
    @Inject
    public ReceiptLanguages(@ConfigProperty(name = "receipt.zone") ZoneId zone) {
        Map<String, ReceiptTexts> found = new TreeMap<>();
        possibleTags().forEach(tag -> {
            Map<String, String> texts = read(tag);
            if (!texts.isEmpty()) {
                found.put(tag, new ReceiptTexts(Locale.forLanguageTag(tag), texts, zone));
            }
        });
        this.languages = found;
    }

    /** The language tags of the files. */
    public Set<String> tags() {
        return languages.keySet();
    }

    /**
     * The language that is named, else the best that the browser accepts, else English.
     *
     * @param acceptLanguage the header (RFC 9110, 12.5.4); null or nonsense counts for nothing
     * @throws org.careforall.platform.problem.ProblemException 422 when the named one has no file
     */
    public ReceiptTexts choose(String named, String acceptLanguage) {
        if (named == null) {
            return languages.get(accepted(acceptLanguage));
        }
        String tag = Locale.lookupTag(List.of(range(named)), languages.keySet());
        if (tag == null) {
            throw unknown();
        }
        return languages.get(tag);
    }

    private Locale.LanguageRange range(String named) {
        try {
            return new Locale.LanguageRange(named);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private RuntimeException unknown() {
        return Problems.invalid("lang", "must be one of " + String.join(", ", languages.keySet()));
    }

    private String accepted(String header) {
        if (header == null || header.isBlank()) {
            return USUAL;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(header), languages.keySet());
            return tag == null ? USUAL : tag;
        } catch (IllegalArgumentException e) {
            return USUAL;
        }
    }

    /** A folder inside a WAR cannot be listed alike on all servers, so each language that there is is looked for. */
    private static Set<String> possibleTags() {
        return Stream.concat(
                        Arrays.stream(Locale.getISOLanguages()),
                        Arrays.stream(Locale.getAvailableLocales()).map(Locale::toLanguageTag))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> read(String tag) {
        String file = "/receipts/" + tag + ".properties";
        try (InputStream stream = ReceiptLanguages.class.getResourceAsStream(file)) {
            if (stream == null) {
                return Map.of();
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
