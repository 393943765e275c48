// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.user;

import java.util.UUID;
import org.careforall.events.DomainEvent;

/** What user-app tells, on the topic {@code careforall.user}. */
public sealed interface UserEvent extends DomainEvent
        permits UserRegistered, UserChanged, UserEmailVerificationRequested {

    /** The account after what happened. */
    UserSnapshot user();

    @Override
    default UUID aggregateId() {
        return user().userId();
    }

    @Override
    default long aggregateVersion() {
        return user().version();
    }
}
