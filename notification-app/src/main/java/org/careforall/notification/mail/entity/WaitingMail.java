// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.entity;

import org.careforall.notification.notice.entity.Told;

/**
 * A mail that is due.
 *
 * @param told what it says
 * @param address where it goes
 * @param wanted whether the recipient wants mails of this kind
 * @param attempts this one included
 */
public record WaitingMail(Told told, String address, boolean wanted, int attempts) {}
