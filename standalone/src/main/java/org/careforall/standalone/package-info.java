// SPDX-License-Identifier: Apache-2.0
/**
 * What {@code ./run} starts: a real PostgreSQL, an Artemis broker, a mail sink and the payment sandbox in this process,
 * Open Liberty in another. Each part is a small class of its own, which the tests of other modules start by themselves.
 */
package org.careforall.standalone;
