// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A campaign's name in links: small Latin letters, digits and single hyphens. */
public final class Slug {

    private static final int LONGEST = 60;
    private static final String PREFIX = "campaign";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");
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
        String latin = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
        String slug = trim(OTHERS.matcher(latin).replaceAll("-"));
        if (slug.isEmpty()) {
            return PREFIX;
        }
        return RESERVED.contains(slug) || isId(slug) ? PREFIX + "-" + slug : slug;
    }

    /** What is wrong with a slug that somebody chose; empty when nothing is. */
    public static Optional<String> complaint(String chosen) {
        if (!FORM.matcher(chosen).matches() || chosen.length() > LONGEST) {
            return Optional.of("must be small letters, digits and single hyphens between them, at most " + LONGEST);
        }
        return RESERVED.contains(chosen) || isId(chosen)
                ? Optional.of("is a word or an id that paths of this API use")
                : Optional.empty();
    }

    /** Whether a path's segment is an id and not a slug. */
    public static boolean isId(String reference) {
        return UUID_FORM.matcher(reference).matches();
    }

    private static String trim(String hyphened) {
        String start = hyphened.startsWith("-") ? hyphened.substring(1) : hyphened;
        String cut = start.length() > LONGEST ? start.substring(0, LONGEST) : start;
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
