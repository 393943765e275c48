// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.pdf;

import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Other people's text, fit to be drawn: nothing in it steers the page, and what the font lacks is seen to lack. */
final class PlainText {

    private static final int SPACE = ' ';
    private static final int FIXED_SPACE = '\u00a0';
    private static final int UNKNOWN = '\u25a1';
    private static final int UNKNOWN_EVERYWHERE = '?';
    private static final String MIRRORED = "()[]{}<>«»";

    private PlainText() {}

    /** Without control characters; what the font lacks is a box. */
    static String clean(String text, IntPredicate drawable) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .flatMap(point -> clean(point, drawable))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static IntStream clean(int point, IntPredicate drawable) {
        if (point == '\t' || point == '\n' || point == '\r') {
            return IntStream.of(SPACE);
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT -> IntStream.empty();
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> IntStream.of(SPACE);
            case Character.SPACE_SEPARATOR -> IntStream.of(point == SPACE ? SPACE : FIXED_SPACE);
            default -> IntStream.of(drawable.test(point) ? point : unknown(drawable));
        };
    }

    private static int unknown(IntPredicate drawable) {
        return drawable.test(UNKNOWN) ? UNKNOWN : UNKNOWN_EVERYWHERE;
    }

    /** The characters as a reader sees them, each with its marks. */
    static List<String> characters(String text) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> characters = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            characters.add(text.substring(start, end));
            start = end;
        }
        return characters;
    }

    /** A line in the order in which it is drawn from the left: PDF knows no direction (Unicode's UAX 9). */
    static String visual(String line) {
        char[] chars = line.toCharArray();
        if (!Bidi.requiresBidi(chars, 0, chars.length)) {
            return line;
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        String[] runs = new String[levels.length];
        for (int i = 0; i < runs.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 0 ? run : reversed(run);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", runs);
    }

    private static String reversed(String run) {
        StringBuilder reversed = new StringBuilder();
        characters(run).forEach(character -> reversed.insert(0, mirrored(character)));
        return reversed.toString();
    }

    private static String mirrored(String character) {
        int at = character.length() == 1 ? MIRRORED.indexOf(character) : -1;
        return at < 0 ? character : MIRRORED.substring(at ^ 1, (at ^ 1) + 1);
    }
}
