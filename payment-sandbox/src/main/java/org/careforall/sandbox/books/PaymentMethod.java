// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

/** A card as it was used for one payment: {@code pm_…}. */
public record PaymentMethod(String id, TestCard card) {}
