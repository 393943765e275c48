// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.entity;

import java.util.Optional;
import java.util.UUID;
import org.careforall.transparency.leaf.Leaf;

/**
 * A place in the log and what the ledger says now of what was put there.
 *
 * @param transactionId what was logged
 * @param salt opens the leaf's commitment
 * @param row empty when the ledger has it no more
 */
public record LoggedLeaf(long index, UUID transactionId, byte[] salt, Optional<LedgerRow> row) {

    /** The leaf, made of the ledger's rows. */
    public Optional<Leaf> leaf() {
        return row.map(found -> found.leaf(salt));
    }
}
