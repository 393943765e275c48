// SPDX-License-Identifier: Apache-2.0
/**
 * {@code benchmarks/load}: an open-model generator. Requests are due at fixed moments, whether earlier ones were answered
 * or not, and latency counts from the moment at which one was due.
 */
package org.careforall.benchmark.load;
