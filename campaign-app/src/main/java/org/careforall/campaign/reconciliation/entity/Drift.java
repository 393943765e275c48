// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.entity;

/** How far the totals were from the ledger: figures that differed, and minor units of all currencies together. */
public record Drift(long figures, long amount) {}
