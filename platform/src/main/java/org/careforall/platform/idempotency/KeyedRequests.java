// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.json.Json;
import org.careforall.platform.problem.Problem;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/**
 * Work that happens once for each key (rule 7 of the design): the key is claimed by a unique insert before the work, and the
 * answer is committed with it. A repeat gets the same bytes; another request under the same key gets 422; a repeat that
 * comes while the first still runs waits up to 10 s, then gets 409 with Retry-After. Work that throws frees the key.
 */
@ApplicationScoped
public class KeyedRequests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** A claim that was committed first and is older belongs to a process that died. */
    private static final Duration DEAD_AFTER = Duration.ofSeconds(30);

    private Claims claims;
    private ClaimTransaction transaction;
    private Json json;

    /** For CDI's proxies. */
    protected KeyedRequests() {}

    /** Made by CDI. */
    @Inject
    public KeyedRequests(Claims claims, ClaimTransaction transaction, Json json) {
        this.claims = claims;
        this.transaction = transaction;
        this.json = json;
    }

    /** Claim, work and answer in one transaction. */
    @Transactional(rollbackOn = Exception.class)
    public StoredAnswer once(KeyedRequest request, Supplier<KeyedResponse> work) {
        return answeredBefore(request, waiting(() -> claims.claim(request)))
                .orElseGet(() -> finish(request, work.get()));
    }

    /**
     * Begins work that calls a provider: the claim is committed at once.
     *
     * @return the answer of an earlier one; empty when the work is ours to do, perhaps again after a process died in the
     *     middle of it: it must then do what is left only
     */
    public Optional<StoredAnswer> begin(KeyedRequest request) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (true) {
            Claim claim = waiting(() -> transaction.claim(request));
            if (claim instanceof Claim.Begun begun) {
                if (begun.at().plus(DEAD_AFTER).isBefore(Instant.now()) && transaction.takeOver(request, begun.at())) {
                    return Optional.empty();
                }
                if (Instant.now().isAfter(giveUp)) {
                    throw inProgress();
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            } else {
                return answeredBefore(request, claim);
            }
        }
    }

    /**
     * Keeps the answer, in the caller's transaction if there is one.
     *
     * @throws ProblemException 409, which rolls the caller's work back, when the key was taken over meanwhile
     */
    @Transactional(rollbackOn = Exception.class)
    public StoredAnswer finish(KeyedRequest request, KeyedResponse response) {
        StoredAnswer answer = new StoredAnswer(
                response.status(),
                response.location() == null ? null : response.location().toString(),
                json.write(response.body()));
        if (!claims.answer(request, answer)) {
            // taken over while this one was thought dead: the other's answer counts, and a repeat gets it
            throw inProgress();
        }
        return answer;
    }

    /** Frees the key: what was begun is answered with something that is not a success. */
    public void release(KeyedRequest request) {
        transaction.release(request);
    }

    /** A claim waits for another's transaction as long as the connection's lock timeout. */
    private static Claim waiting(Supplier<Claim> claim) {
        try {
            return claim.get();
        } catch (DatabaseException e) {
            if (e.getCause() instanceof SQLException sql && "55P03".equals(sql.getSQLState())) {
                throw inProgress();
            }
            throw e;
        }
    }

    private static Optional<StoredAnswer> answeredBefore(KeyedRequest request, Claim claim) {
        if (claim instanceof Claim.Ours) {
            return Optional.empty();
        }
        if (claim instanceof Claim.Answered answered) {
            return Optional.of(answered.answer());
        }
        if (claim instanceof Claim.Other) {
            throw Problems.unprocessable(
                    "idempotency-key-reused", "This Idempotency-Key was used with another request.");
        }
        throw inProgress();
    }

    private static ProblemException inProgress() {
        Problem problem = Problems.conflict(
                        "request-in-progress", "A request with this Idempotency-Key is still running.")
                .problem();
        return new ProblemException(problem.withHeader("Retry-After", "2"));
    }
}
