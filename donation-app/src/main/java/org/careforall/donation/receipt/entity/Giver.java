// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.entity;

import java.util.UUID;

/** Whose receipts: an account's, or those of the gifts that a history token opens. */
public record Giver(Kind kind, UUID id) {

    /** What the id is. */
    public enum Kind {
        USER("donor_user_id"),
        GROUP("history_group");

        private final String column;

        Kind(String column) {
            this.column = column;
        }
    }

    String column() {
        return kind.column;
    }
}
