// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.careforall.notification.notice.entity.Noticeboard;
import org.careforall.notification.notice.entity.Reader;
import org.careforall.notification.notice.entity.Told;
import org.careforall.platform.problem.Problems;

/** Somebody read what they were told. */
@ApplicationScoped
public class ReadNotice {

    private Noticeboard board;
    private Clock clock;

    /** For CDI's proxies. */
    protected ReadNotice() {}

    /** Made by CDI. */
    @Inject
    public ReadNotice(Noticeboard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    /** @throws org.careforall.platform.problem.ProblemException 404 when it is not theirs */
    @Transactional
    public Told read(Reader reader, UUID notice) {
        return board.markRead(reader, notice, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .orElseThrow(() -> Problems.notFound("notification"));
    }
}
