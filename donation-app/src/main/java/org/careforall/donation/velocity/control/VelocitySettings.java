// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.careforall.donation.velocity.entity.HeldKind;
import org.careforall.platform.limit.RateLimit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many gifts and failed payments within a window are too many. */
@ApplicationScoped
public class VelocitySettings {

    private Duration window;
    private int giftsOfEmail;
    private int giftsFromAddress;
    private int failedOfEmail;
    private int failedFromAddress;
    private int failedForCampaign;

    /** For CDI's proxies. */
    protected VelocitySettings() {}

    /** Made by CDI. */
    @Inject
    public VelocitySettings(
            @ConfigProperty(name = "velocity.window") Duration window,
            @ConfigProperty(name = "velocity.gifts.email") int giftsOfEmail,
            @ConfigProperty(name = "velocity.gifts.address") int giftsFromAddress,
            @ConfigProperty(name = "velocity.failed.email") int failedOfEmail,
            @ConfigProperty(name = "velocity.failed.address") int failedFromAddress,
            @ConfigProperty(name = "velocity.failed.campaign") int failedForCampaign) {
        this.window = window;
        this.giftsOfEmail = giftsOfEmail;
        this.giftsFromAddress = giftsFromAddress;
        this.failedOfEmail = failedOfEmail;
        this.failedFromAddress = failedFromAddress;
        this.failedForCampaign = failedForCampaign;
    }

    /** The time in which is counted. */
    public Duration window() {
        return window;
    }

    /** New gifts of an e-mail address that are not paid yet. */
    public RateLimit giftsOfEmail() {
        return new RateLimit("gifts-email", giftsOfEmail, window);
    }

    /** New gifts from a network address. */
    public RateLimit giftsFromAddress() {
        return new RateLimit("gifts-address", giftsFromAddress, window);
    }

    /** Payments that failed. */
    public RateLimit failed(HeldKind kind) {
        return new RateLimit("failed-" + kind.label(), mostFailed(kind), window);
    }

    /** From so many failed payments on a key is held back. */
    public int mostFailed(HeldKind kind) {
        return switch (kind) {
            case EMAIL -> failedOfEmail;
            case ADDRESS -> failedFromAddress;
            case CAMPAIGN -> failedForCampaign;
        };
    }
}
