// SPDX-License-Identifier: Apache-2.0
package org.careforall.events;

import java.util.UUID;

/** Something that happened to one aggregate, told by the app that owns it. */
public interface DomainEvent {

    /** The id of the aggregate: the CloudEvents {@code subject}. */
    UUID aggregateId();

    /** The aggregate's version after what happened, from 1 on: the CloudEvents {@code sequence}. */
    long aggregateVersion();
}
