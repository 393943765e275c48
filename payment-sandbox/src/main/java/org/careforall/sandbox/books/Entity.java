// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the books hold: one version of a thing. Versions never change, so an event may keep the one it tells of. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Session.class, name = "session"),
    @JsonSubTypes.Type(value = Intent.class, name = "intent"),
    @JsonSubTypes.Type(value = Charge.class, name = "charge"),
    @JsonSubTypes.Type(value = Refund.class, name = "refund"),
    @JsonSubTypes.Type(value = Dispute.class, name = "dispute"),
    @JsonSubTypes.Type(value = BalanceTransaction.class, name = "transaction")
})
public sealed interface Entity permits Session, Intent, Charge, Refund, Dispute, BalanceTransaction {
    String id();

    /** When it was made, in seconds since 1970. */
    long created();
}
