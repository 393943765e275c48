// SPDX-License-Identifier: Apache-2.0
/** What the benchmarks measured, as a table and as a picture. */
package org.careforall.benchmark.report;
