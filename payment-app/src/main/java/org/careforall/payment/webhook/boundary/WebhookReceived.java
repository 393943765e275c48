// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.boundary;

/** That a webhook is stored. */
public record WebhookReceived(boolean received) {}
