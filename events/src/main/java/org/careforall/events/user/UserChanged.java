// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.user;

import org.careforall.events.EventType;

/** An account's name, address or roles changed. */
@EventType("org.careforall.user.changed.v1")
public record UserChanged(UserSnapshot user) implements UserEvent {}
