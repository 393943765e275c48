// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

/**
 * A row taken out of the outbox.
 *
 * @param seq its place
 * @param lane its message group
 * @param envelope a CloudEvents envelope as JSON
 */
record OutboxRow(long seq, int lane, String envelope) {}
