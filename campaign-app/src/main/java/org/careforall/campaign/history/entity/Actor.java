// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.history.entity;

import java.util.Optional;
import java.util.UUID;

/** Who changed a campaign; nobody has an id when it was the system. */
public record Actor(ActorKind kind, Optional<UUID> id) {

    /** A rule did it. */
    public static Actor system() {
        return new Actor(ActorKind.SYSTEM, Optional.empty());
    }
}
