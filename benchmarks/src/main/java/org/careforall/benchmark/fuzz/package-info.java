// SPDX-License-Identifier: Apache-2.0
/**
 * {@code benchmarks/fuzz}: valid, borderline and malformed requests to every operation of the running house, drawn from a seed
 * and from its own OpenAPI document; every answer is judged by that document.
 */
package org.careforall.benchmark.fuzz;
