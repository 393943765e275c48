// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Codes that a bank transfer names: short, hard to misread (Crockford's base 32), not to be guessed. */
@ApplicationScoped
public class PaymentReferences {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;

    private final SecureRandom random = new SecureRandom();

    /** Such as {@code CF-7K3M-0QX9-TBWE}. */
    public String next() {
        StringBuilder reference = new StringBuilder("CF");
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i % GROUP_LENGTH == 0) {
                reference.append('-');
            }
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
