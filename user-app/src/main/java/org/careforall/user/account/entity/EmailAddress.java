// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in its normal form: without blanks around it, in lower case, ASCII only (an internationalised domain
 * is written as punycode), so that one mailbox is one account.
 *
 * @param value at most 254 characters (RFC 5321, section 4.5.3.1.3)
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
                    + "(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");

    /** @throws IllegalArgumentException when it is no address, or not in its normal form */
    public EmailAddress {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address in its normal form");
        }
    }

    /** The address that somebody typed; empty when it is none. */
    public static Optional<EmailAddress> parse(String typed) {
        String normal = typed.strip().toLowerCase(Locale.ROOT);
        return normal.length() <= MAX_LENGTH && FORM.matcher(normal).matches()
                ? Optional.of(new EmailAddress(normal))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
