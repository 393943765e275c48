// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Which code points a label may have: PVALID of RFC 5892, by its derivation in section 3 and the exceptions of section 2.6.
 * Those that are allowed in some contexts only (CONTEXTJ, CONTEXTO) are refused: who has such a domain writes its A-label.
 */
final class Idna {

    private static final Set<Integer> EXCEPTIONALLY_ALLOWED = Set.of(0x00DF, 0x03C2, 0x06FD, 0x06FE, 0x0F0B, 0x3007);

    private static final Set<Integer> EXCEPTIONALLY_REFUSED = Set.of(
            0x0640, 0x07FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B, 0x0375, 0x05F3, 0x05F4,
            0x30FB);

    /** Its capital letter is that of another small one, and it is folded to itself. */
    private static final int DOTLESS_I = 0x0131;

    private Idna() {}

    static boolean isAllowed(int point) {
        if (EXCEPTIONALLY_ALLOWED.contains(point)) {
            return true;
        }
        if (point < 128) {
            return point >= 'a' && point <= 'z' || point >= '0' && point <= '9' || point == '-';
        }
        return isLetterMarkOrDigit(point)
                && !EXCEPTIONALLY_REFUSED.contains(point)
                && !isArabicIndicDigit(point)
                && !isOldHangulJamo(point)
                && !isIgnored(point)
                && isStable(point);
    }

    static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isLetterMarkOrDigit(int point) {
        return switch (Character.getType(point)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** CONTEXTO: two sets that must not be mixed. */
    private static boolean isArabicIndicDigit(int point) {
        return point >= 0x0660 && point <= 0x0669 || point >= 0x06F0 && point <= 0x06F9;
    }

    private static boolean isOldHangulJamo(int point) {
        return point >= 0x1100 && point <= 0x11FF
                || point >= 0xA960 && point <= 0xA97C
                || point >= 0xD7B0 && point <= 0xD7FB;
    }

    /** Default_Ignorable_Code_Point among letters and marks, and the blocks of section 2.4. */
    private static boolean isIgnored(int point) {
        return point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || point >= 0x180B && point <= 0x180F
                || point == 0x3164
                || point == 0xFFA0
                || point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF
                || point >= 0x20D0 && point <= 0x20FF
                || point >= 0x1D100 && point <= 0x1D1FF
                || point >= 0x1D200 && point <= 0x1D24F;
    }

    /** Section 2.2: it stays what it is when case is folded and in NFKC. Folded is nearly: lower case of upper case. */
    private static boolean isStable(int point) {
        String one = Character.toString(point);
        boolean folds = point != DOTLESS_I && !fold(one).equals(one);
        return !folds && !isSmallCherokee(point) && Normalizer.isNormalized(one, Normalizer.Form.NFKC);
    }

    private static String fold(String one) {
        return Normalizer.normalize(DomainNames.lowerCase(one.toUpperCase(Locale.ROOT)), Normalizer.Form.NFKC);
    }

    /** The one script that is folded to its capital letters. */
    private static boolean isSmallCherokee(int point) {
        return point >= 0xAB70 && point <= 0xABBF || point >= 0x13F8 && point <= 0x13FD;
    }
}
