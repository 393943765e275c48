// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.clock;

/** A failure that passes by itself, as a provider that does not answer: work is tried again within seconds. */
public interface Passing {}
