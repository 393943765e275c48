// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.user;

import org.careforall.events.EventType;

/** Somebody made an account. */
@EventType("org.careforall.user.registered.v1")
public record UserRegistered(UserSnapshot user) implements UserEvent {}
