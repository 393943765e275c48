// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.entity;

import java.util.Comparator;

/**
 * What payments are counted by.
 *
 * @param key a keyed hash of an address or e-mail address; a campaign's id
 */
public record HeldKey(HeldKind kind, String key) implements Comparable<HeldKey> {

    /** Everybody locks rows in this order. */
    private static final Comparator<HeldKey> ORDER =
            Comparator.comparing((HeldKey one) -> one.kind().name()).thenComparing(HeldKey::key);

    @Override
    public int compareTo(HeldKey other) {
        return ORDER.compare(this, other);
    }
}
