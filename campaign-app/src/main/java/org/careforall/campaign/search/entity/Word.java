// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.entity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One word that is looked for, and what it comes to in each dictionary. The index marks a campaign with each dictionary that its
 * words went through, as {@code ~english}: so a stem finds only where the same dictionary made it, and a word that says
 * nothing in one language ("the", "war" in German) is asked of the other languages' campaigns only.
 */
final class Word {

    private static final String USUAL = "english";

    private final Set<String> match = new LinkedHashSet<>();
    private final Set<String> rank = new LinkedHashSet<>();
    private final Set<String> ignoredBy = new LinkedHashSet<>();

    /**
     * Adds a spelling's stem.
     *
     * @param stem null where the dictionaries ignore the word
     * @param stemmers the dictionaries that make it so; none when no campaign has words of the script
     * @param all how many dictionaries were asked
     * @param typed whether it was spelt so, and not meant so perhaps
     */
    void add(String stem, List<String> stemmers, int all, boolean typed) {
        if (stem == null) {
            if (typed) {
                ignoredBy.addAll(stemmers);
            }
            return;
        }
        rank.add(quoted(stem));
        match.add(
                stemmers.size() == all
                        ? quoted(stem)
                        : "(" + quoted(stem) + " & "
                                + anyOf(stemmers.stream().map(Word::mark).toList()) + ")");
    }

    /** A word of a script without blanks: all of its pieces must be there. The last one may be a beginning. */
    void cutInto(List<String> pieces) {
        List<String> quoted = pieces.stream().map(Word::piece).toList();
        rank.addAll(quoted);
        match.add("(" + String.join(" & ", quoted) + ")");
    }

    /** Whether it needs not be there: no campaign's language knows it as a word that says something. */
    boolean isNothing(boolean alone) {
        return match(alone).isEmpty();
    }

    /** What a campaign must have. A word that stands alone must be there, whichever language ignores it. */
    String match(boolean alone) {
        if (match.isEmpty()) {
            return "";
        }
        Set<String> any = new LinkedHashSet<>(match);
        if (!alone) {
            ignoredBy.forEach(stemmer -> any.add(mark(stemmer)));
        }
        return anyOf(any);
    }

    /** What counts for the order. */
    String rank(boolean alone) {
        return match(alone).isEmpty() ? "" : anyOf(rank);
    }

    /** Whether one language ignores them all; a single word only in the language of this API, others know it as another. */
    static boolean sayNothing(Collection<Word> words) {
        Set<String> common = words.stream()
                .map(word -> word.ignoredBy)
                .reduce((some, others) -> some.stream().filter(others::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
        return words.size() == 1 ? common.contains(USUAL) : !common.isEmpty();
    }

    private static String anyOf(Collection<String> all) {
        return all.stream().collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String mark(String stemmer) {
        return quoted("~" + stemmer);
    }

    private static String piece(String piece) {
        return piece.endsWith(":*") ? quoted(piece.substring(0, piece.length() - 2)) + ":*" : quoted(piece);
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
