// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.address;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An e-mail address: the one rule for all apps of what is one (RFC 5321, section 4.1.2, without quoted local parts, network
 * addresses and comments; RFC 6531 for local parts outside ASCII; IDNA2008 for domains).
 */
public final class EmailAddress {

    /** RFC 5321, section 4.5.3.1, in octets. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;

    private static final Pattern DOT_STRING =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    /** Providers for whom dots in the local part tell nobody apart, as they say. */
    private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "proton.me", "protonmail.com", "pm.me");

    private final String value;

    private EmailAddress(String value) {
        this.value = value;
    }

    /** The address that somebody typed, blanks around it left out; empty when it is none. */
    public static Optional<EmailAddress> parse(String typed) {
        String bare = typed.strip();
        int at = bare.lastIndexOf('@');
        // longer than this it never fits, whatever it is made of
        if (at < 1 || bare.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        return local(bare.substring(0, at))
                .flatMap(local -> DomainNames.toAscii(bare.substring(at + 1)).map(domain -> local + "@" + domain))
                .filter(address -> octets(address) <= LONGEST)
                .map(EmailAddress::new);
    }

    /** One that was taken when the rule was another: it may be none by today's. */
    public static EmailAddress known(String stored) {
        return parse(stored).orElseGet(() -> new EmailAddress(stored));
    }

    /** Where mail goes: the local part in the case in which it was given, the domain in lower case with A-labels. */
    public String value() {
        return value;
    }

    /** The same with a local part of ASCII in lower case; of another, mailboxes may differ by it. */
    public EmailAddress inLowerCase() {
        return needsSmtpUtf8() ? this : new EmailAddress(value.toLowerCase(Locale.ROOT));
    }

    /** What addresses are compared by: as nearly every mail server does, without regard to case. */
    public String key() {
        return keyOf(value);
    }

    /**
     * {@link #key()} of what may be no address by this rule, as it was made at all times: keys of ASCII addresses never
     * change, since hashes of them are kept.
     */
    public static String keyOf(String typed) {
        return parse(typed).map(address -> DomainNames.lowerCase(address.value)).orElseGet(() -> Normalizer.normalize(
                        typed.strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT));
    }

    /**
     * What a person's mails are counted by: the key without what stands behind a plus sign, and without dots where the
     * provider ignores them. Never for telling who somebody is.
     */
    public static String mailboxOf(String typed) {
        String key = keyOf(typed);
        int at = key.lastIndexOf('@');
        if (at < 1) {
            return key;
        }
        String domain = key.substring(at + 1);
        domain = domain.equals("googlemail.com") ? "gmail.com" : domain;
        String local = key.substring(0, at);
        int plus = local.indexOf('+');
        local = plus > 0 ? local.substring(0, plus) : local;
        return (WITHOUT_DOTS.contains(domain) ? local.replace(".", "") : local) + "@" + domain;
    }

    /** Whether the mail server must know RFC 6531 to take it. */
    public boolean needsSmtpUtf8() {
        return !isAscii(value);
    }

    private static Optional<String> local(String typed) {
        if (octets(typed) > LONGEST_LOCAL) {
            return Optional.empty();
        }
        if (isAscii(typed)) {
            return DOT_STRING.matcher(typed).matches() ? Optional.of(typed) : Optional.empty();
        }
        if (!typed.codePoints().allMatch(EmailAddress::isAllowedOutsideAscii)) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFC);
        String asciiInPlace = plain.codePoints()
                .map(point -> point < 128 ? point : 'x')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean beginsWithAMark = Idna.isMark(plain.codePointAt(0));
        return !isAscii(plain)
                        && !beginsWithAMark
                        && DOT_STRING.matcher(asciiInPlace).matches()
                        && octets(plain) <= LONGEST_LOCAL
                ? Optional.of(plain)
                : Optional.empty();
    }

    /**
     * Narrower than RFC 6531: nothing invisible, nothing that looks like another character and is made one by
     * normalisation, and nothing whose lower case is ASCII, so that no two mailboxes have one key.
     */
    private static boolean isAllowedOutsideAscii(int point) {
        if (point < 128) {
            return true;
        }
        String one = Character.toString(point);
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default ->
                Normalizer.isNormalized(one, Normalizer.Form.NFKC)
                        && one.toLowerCase(Locale.ROOT).chars().noneMatch(c -> c < 128);
        };
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && address.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
