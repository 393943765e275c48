// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import java.time.Instant;

/** What stands under a key. */
public sealed interface Claim {

    /** Nothing stood there: it is ours now. */
    record Ours() implements Claim {}

    /** The same request was answered. */
    record Answered(StoredAnswer answer) implements Claim {}

    /** The same request was begun and has not ended. */
    record Begun(Instant at) implements Claim {}

    /** Another request stands there. */
    record Other() implements Claim {}
}
