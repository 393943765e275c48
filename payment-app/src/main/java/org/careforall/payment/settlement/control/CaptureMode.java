// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who takes the money after it was authorised: the provider by itself, or this app ({@code PAYMENT_CAPTURE}). */
@Dependent
public class CaptureMode {

    private final boolean manual;

    /** @throws IllegalArgumentException when it is neither {@code automatic} nor {@code manual} */
    @Inject
    public CaptureMode(@ConfigProperty(name = "payment.capture", defaultValue = "automatic") String setting) {
        manual = switch (setting) {
            case "automatic" -> false;
            case "manual" -> true;
            default -> throw new IllegalArgumentException("PAYMENT_CAPTURE is automatic or manual, not " + setting);
        };
    }

    public boolean isManual() {
        return manual;
    }
}
