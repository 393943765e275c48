// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

/** Why a card was refused, in Stripe's words. */
public record Decline(String code, String declineCode, String message) {}
