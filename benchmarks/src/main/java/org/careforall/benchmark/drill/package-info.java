// SPDX-License-Identifier: Apache-2.0
/**
 * {@code ./run --drill}: the bad night, replayed against an instance of its own, and everything checked afterwards.
 *
 * <p>{@code Round} draws faults and plays them while {@code Load} gives; {@code Journal} keeps what the driver was
 * answered; {@code Quiet} waits until nothing is under way; {@code Checker} compares what all books say.
 */
package org.careforall.benchmark.drill;
