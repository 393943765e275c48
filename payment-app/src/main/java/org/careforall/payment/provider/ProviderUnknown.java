// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

/** No answer, or none that says whether it was done: neither success nor failure. Somebody has to ask later. */
public class ProviderUnknown extends RuntimeException {

    public ProviderUnknown(String reason, Throwable cause) {
        super(reason, cause);
    }
}
