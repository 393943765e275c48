// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A campaign's name in links: small letters of any script, digits and single hyphens, in normalization form C. Latin letters
 * are without accents. In a URL it is percent-encoded as UTF-8 (RFC 3986, 3987).
 */
public final class Slug {

    private static final int LONGEST = 60;
    private static final String PREFIX = "campaign";

    /** Accents of Latin letters; points and vowel signs of Hebrew and Arabic, which readers leave out; Arabic's stretching. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(?<=\\p{IsLatin})\\p{M}+"
                    + "|[\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0640\\u064B-\\u0652\\u0656-\\u065F\\u0670]");

    /** Within a Persian word it divides; elsewhere such characters only shape or steer what is seen. */
    private static final Pattern DIVIDES = Pattern.compile("(?<=\\p{IsArabic})\\u200C(?=\\p{IsArabic})");

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFFA0]"
                    + "|[\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern STRAY_MARKS = Pattern.compile("(?<=^|-)\\p{M}+");
    private static final Pattern HYPHENS = Pattern.compile("-{2,}");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** Words that the API's paths use now or may use soon: a campaign of that name could not be reached. */
    private static final Set<String> RESERVED = Set.of(
            ("categories mine search updates totals history submit approve reject pause resume complete cancel refunds"
                            + " refund-all series milestones trending reconciliation rebuild set-aside openapi health metrics new"
                            + " edit feed all api export import me stats")
                    .split(" "));

    private Slug() {}

    /** The slug that a title asks for; never empty, never a word of the API's paths, never like an id. */
    public static String of(String title) {
        String slug = cut(plain(title));
        if (slug.isEmpty()) {
            return PREFIX;
        }
        return RESERVED.contains(slug) || isId(slug) ? PREFIX + "-" + slug : slug;
    }

    /** What is wrong with a slug that somebody chose; empty when nothing is. */
    public static Optional<String> complaint(String chosen) {
        if (chosen.isEmpty() || !plain(chosen).equals(chosen) || !cut(chosen).equals(chosen)) {
            return Optional.of(
                    "must be small letters (Latin ones without accents), digits and single hyphens between them,"
                            + " at most " + LONGEST);
        }
        return RESERVED.contains(chosen) || isId(chosen)
                ? Optional.of("is a word or an id that paths of this API use")
                : Optional.empty();
    }

    /** A slug as a link gave it, in the form in which it is kept: some systems decompose letters on the way. */
    static String normalized(String reference) {
        return Normalizer.normalize(reference, Normalizer.Form.NFC);
    }

    /** Whether a path's segment is an id and not a slug. */
    public static boolean isId(String reference) {
        return UUID_FORM.matcher(reference).matches();
    }

    private static String plain(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String divided = UNSEEN.matcher(DIVIDES.matcher(small).replaceAll("-")).replaceAll("");
        String bare = LEFT_OUT.matcher(Normalizer.normalize(divided, Normalizer.Form.NFKD))
                .replaceAll("");
        String spelt = Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i");
        String hyphened =
                STRAY_MARKS.matcher(OTHERS.matcher(spelt).replaceAll("-")).replaceAll("");
        return withoutOuterHyphens(HYPHENS.matcher(hyphened).replaceAll("-"));
    }

    /** At the end of a letter with its marks, never within. */
    private static String cut(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(slug);
        int end = letters.isBoundary(LONGEST) ? LONGEST : letters.preceding(LONGEST);
        // more marks on one letter than a slug is long: no title of anybody's
        return withoutOuterHyphens(slug.substring(0, Math.max(end, 0)));
    }

    private static String withoutOuterHyphens(String hyphened) {
        String start = hyphened.startsWith("-") ? hyphened.substring(1) : hyphened;
        return start.endsWith("-") ? start.substring(0, start.length() - 1) : start;
    }
}
