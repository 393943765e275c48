// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.events.DomainEvent;
import org.careforall.events.donation.DonationCaptured;
import org.careforall.platform.limit.RateLimit;
import org.careforall.platform.limit.WindowCounter;
import org.careforall.platform.problem.ProblemException;

/** New gifts of the last minutes, counted by this instance for itself: several instances let as many times as many pass. */
@ApplicationScoped
public class RecentGifts {

    private static final Logger LOG = Logger.getLogger(RecentGifts.class.getName());
    private static final int MOST_KEYS = 50_000;

    private VelocityKeys keys;
    private RateLimit ofEmail;
    private RateLimit fromAddress;
    private WindowCounter emails;
    private WindowCounter addresses;
    private WindowCounter campaigns;

    /** For CDI's proxies. */
    protected RecentGifts() {}

    /** Made by CDI. */
    @Inject
    public RecentGifts(VelocitySettings settings, VelocityKeys keys) {
        this.keys = keys;
        this.ofEmail = settings.giftsOfEmail();
        this.fromAddress = settings.giftsFromAddress();
        this.emails = counter(ofEmail);
        this.addresses = counter(fromAddress);
        this.campaigns = new WindowCounter(Integer.MAX_VALUE, settings.window(), MOST_KEYS);
    }

    /**
     * Counts a gift.
     *
     * @throws ProblemException 429 when it is one too many of its address or e-mail address; then it does not count
     */
    public void count(Optional<String> address, Optional<String> email, UUID campaign, Instant now) {
        email.ifPresent(key -> ask(emails, ofEmail, key, now));
        try {
            address.ifPresent(key -> ask(addresses, fromAddress, key, now));
        } catch (ProblemException e) {
            email.ifPresent(key -> emails.takeBack(key, now));
            throw e;
        }
        campaigns.ask(campaign.toString(), now);
    }

    /** Gifts that were paid no longer count against their e-mail address, where this instance took them. */
    public void paid(List<? extends DomainEvent> told) {
        Instant now = Instant.now();
        for (DomainEvent event : told) {
            if (event instanceof DonationCaptured captured) {
                Optional.ofNullable(captured.donation().donor().email())
                        .map(keys::ofEmail)
                        .ifPresent(key -> emails.takeBack(key, now));
            }
        }
    }

    /** How many the campaign with most got. */
    public int mostOfACampaign(Instant now) {
        return campaigns.highest(now);
    }

    private static void ask(WindowCounter counter, RateLimit limit, String key, Instant now) {
        WindowCounter.Answer answer = counter.ask(key, now);
        if (answer.begins()) {
            LOG.log(Level.WARNING, "{0} {1}: more than {2} new gifts, further ones are refused", new Object[] {
                limit.name(), key, limit.quota()
            });
        }
        if (!answer.passes()) {
            throw limit.exceeded(answer.retryAfter());
        }
    }

    private static WindowCounter counter(RateLimit limit) {
        return new WindowCounter(Math.toIntExact(limit.quota()), limit.window(), MOST_KEYS);
    }
}
