// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

import org.careforall.platform.clock.Passing;

/** No answer, or none that says whether it was done: neither success nor failure. Somebody has to ask later. */
public class ProviderUnknown extends RuntimeException implements Passing {

    private final boolean answered;

    /** No answer came, or the call was not made at all: the same call with the same key may be made again. */
    public ProviderUnknown(String reason, Throwable cause) {
        this(reason, cause, false);
    }

    private ProviderUnknown(String reason, Throwable cause, boolean answered) {
        super(reason, cause);
        this.answered = answered;
    }

    /** The provider answered with an error of its own, and gives that answer again to the same key. */
    public static ProviderUnknown answered(String reason, Throwable cause) {
        return new ProviderUnknown(reason, cause, true);
    }

    /** Whether the same key will get the same error. */
    public boolean isAnswered() {
        return answered;
    }
}
