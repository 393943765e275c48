// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.key.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.careforall.platform.problem.Problems;
import org.careforall.user.key.entity.SigningKey;
import org.careforall.user.key.entity.SigningKeys;

/** Puts a new key into service. */
@ApplicationScoped
public class RotateKeys {

    private SigningKeys keys;
    private Clock clock;

    /** For CDI's proxies. */
    protected RotateKeys() {}

    /** Made by CDI. */
    @Inject
    public RotateKeys(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Makes the first key, unless there is one; of several servers that start together, one succeeds. */
    @Transactional
    public void ensureOne() {
        if (keys.active().isEmpty()) {
            keys.add(SigningKey.generate(), now());
        }
    }

    /**
     * Retires the key that signs and puts a new one in its place. Tokens that the old one signed stay valid until they
     * expire.
     *
     * @throws org.careforall.platform.problem.ProblemException 409 when another rotation was faster
     */
    @Transactional
    public SigningKey rotate() {
        SigningKey fresh = SigningKey.generate();
        keys.retire(now());
        if (!keys.add(fresh, now())) {
            throw Problems.conflict("rotation-under-way", "Another rotation was faster.");
        }
        return fresh;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
