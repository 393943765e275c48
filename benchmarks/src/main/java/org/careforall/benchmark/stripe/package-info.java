// SPDX-License-Identifier: Apache-2.0
/** What drill and benchmarks do in the provider's place. */
package org.careforall.benchmark.stripe;
