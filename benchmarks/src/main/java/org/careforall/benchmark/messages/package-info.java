// SPDX-License-Identifier: Apache-2.0
/** What a bare broker delivers: the limit for the events. */
package org.careforall.benchmark.messages;
