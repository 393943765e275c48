// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.boundary;

import java.time.Instant;
import java.util.Optional;
import org.careforall.campaign.totals.entity.SeriesStep;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/** Which part of a series is asked for; whole steps. */
record SeriesParameters(SeriesStep step, Instant from, Instant to) {

    /** @throws ProblemException 422 with what is wrong */
    static SeriesParameters of(String per, Instant from, Instant to, Instant now) {
        SeriesStep step = SeriesStep.of(Optional.ofNullable(per).orElse("day"))
                .orElseThrow(() -> Problems.invalid("per", "must be hour or day"));
        Instant end = step.end(Optional.ofNullable(to).orElse(now));
        Instant begin = Optional.ofNullable(from).map(step::begin).orElseGet(() -> step.usualStart(end));
        if (!begin.isBefore(end)) {
            throw Problems.invalid("from", "must be before to");
        }
        if (step.between(begin, end) > step.most()) {
            throw Problems.invalid("from", "per " + step.word() + " at most " + step.most() + " points are given");
        }
        return new SeriesParameters(step, begin, end);
    }
}
