// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.history.entity;

/** In which capacity somebody changed a campaign. */
public enum ActorKind {
    /** Who owns the campaign. */
    OWNER,
    /** Somebody with a permission for other people's campaigns. */
    STAFF,
    /** Nobody: a rule, such as the campaign's end. */
    SYSTEM
}
