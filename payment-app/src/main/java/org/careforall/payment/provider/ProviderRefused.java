// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

/** The provider said no: nothing was done, and the same call would be refused again. */
public class ProviderRefused extends RuntimeException {

    public ProviderRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
