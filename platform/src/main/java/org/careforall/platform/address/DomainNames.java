// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.address;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Domains as they are asked for at name servers: ASCII, an internationalised label as its A-label (IDNA2008, RFC 5890 to
 * 5892). {@code java.net.IDN} is IDNA2003, which makes another domain of one with ß.
 */
final class DomainNames {

    /** RFC 1035, section 2.3.4, without the length octets of the first label and of the root. */
    private static final int LONGEST = 253;

    private static final int LONGEST_LABEL = 63;
    private static final int FINAL_SIGMA = 0x03C2;
    private static final String ACE_PREFIX = "xn--";
    private static final Pattern DOTS = Pattern.compile("[.\\u3002\\uff0e\\uff61]");
    private static final Pattern LDH = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private DomainNames() {}

    /**
     * A domain in lower case, with A-labels. What is typed is first mapped as browsers do: lower case, compatibility
     * characters (wide letters, the ideographic full stop) as their plain ones. A-labels are taken as they are typed.
     *
     * @return empty when it is none: a label is empty, too long or has a character that IDNA2008 does not allow; the last
     *     label is a number (then it looks like a network address)
     */
    static Optional<String> toAscii(String typed) {
        List<String> labels = new ArrayList<>();
        for (String label : DOTS.split(typed, -1)) {
            Optional<String> ascii = label(mapped(label));
            if (ascii.isEmpty()) {
                return Optional.empty();
            }
            labels.add(ascii.get());
        }
        String domain = String.join(".", labels);
        boolean looksLikeANumber = DIGITS.matcher(labels.get(labels.size() - 1)).matches();
        return domain.length() > LONGEST || looksLikeANumber ? Optional.empty() : Optional.of(domain);
    }

    private static String mapped(String label) {
        StringBuilder plain = new StringBuilder(label.length());
        label.codePoints()
                .forEach(point -> plain.append(point == FINAL_SIGMA ? Character.toString(point) : plain(point)));
        return Normalizer.normalize(lowerCase(plain.toString()), Normalizer.Form.NFKC);
    }

    /** A final sigma stays one where it is typed, and none is made of what only looks like one. */
    private static String plain(int point) {
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .replace((char) FINAL_SIGMA, '\u03c3');
    }

    /** Character by character: as a whole, Java writes a Greek sigma at the end of a word in another way. */
    static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> lower.append(Character.toString(point).toLowerCase(Locale.ROOT)));
        return lower.toString();
    }

    private static Optional<String> label(String label) {
        if (label.chars().allMatch(c -> c < 128)) {
            boolean fits = label.length() <= LONGEST_LABEL && LDH.matcher(label).matches();
            return fits && (!hasReservedHyphens(label) || label.startsWith(ACE_PREFIX))
                    ? Optional.of(label)
                    : Optional.empty();
        }
        // some code point takes one octet at the least: what is longer never fits, and need not be encoded
        if (label.length() > LONGEST_LABEL
                || label.startsWith("-")
                || label.endsWith("-")
                || hasReservedHyphens(label)
                || Idna.isMark(label.codePointAt(0))
                || !label.codePoints().allMatch(Idna::isAllowed)) {
            return Optional.empty();
        }
        String ascii = ACE_PREFIX + Punycode.encode(label);
        return ascii.length() <= LONGEST_LABEL ? Optional.of(ascii) : Optional.empty();
    }

    private static boolean hasReservedHyphens(String label) {
        return label.startsWith("--", 2);
    }
}
