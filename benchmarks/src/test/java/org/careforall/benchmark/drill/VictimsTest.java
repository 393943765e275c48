// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a request was under way is no evidence that a fault struck it. */
class VictimsTest {

    @TempDir
    Path folder;

    @Test
    void onlyThoseCountThatFailedOrTookLong() throws Exception {
        try (Journal journal = Journal.open(folder.resolve("journal.tsv"))) {
            List<Thread> requests = new ArrayList<>();
            requests.add(request(journal, "quick and well", 1000, new Reply(201, "", "")));
            requests.add(request(journal, "refused", 1000, new Reply(409, "", "")));
            requests.add(request(journal, "failed", 1000, Reply.none("reset")));
            requests.add(request(journal, "held up", 2500, new Reply(201, "", "")));
            requests.add(request(journal, "slow before", 1500, new Reply(201, "", "")));
            requests.add(request(journal, "of no concern", 1000, Reply.none("reset")));
            Pause.until(
                    java.time.Duration.ofSeconds(5), () -> journal.underWay().size() == requests.size());
            Pause.millis(700);
            Victims victims = new Victims(journal, attempt -> !attempt.kind().equals("of no concern"));
            victims.look();

            assertThat(victims.struck()).isEqualTo(2);

            for (Thread request : requests) {
                request.join();
            }
        }
    }

    private static Thread request(Journal journal, String kind, long millis, Reply reply) {
        Thread thread = new Thread(() -> journal.note(kind, "id", () -> {
            Pause.millis(millis);
            return reply;
        }));
        thread.start();
        return thread;
    }
}
