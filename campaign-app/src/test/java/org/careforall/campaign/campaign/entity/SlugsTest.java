// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.careforall.campaign.database.CampaignDatabase;
import org.junit.jupiter.api.Test;

class SlugsTest {

    private final Slugs slugs = new Slugs(CampaignDatabase.empty());

    @Test
    void aTitleThatWasUsedGetsANumber() {
        assertThat(slugs.claim("Wells", UUID.randomUUID())).isEqualTo("wells");
        assertThat(slugs.claim("Wells!", UUID.randomUUID())).isEqualTo("wells-2");
    }

    @Test
    void manyAtOnceWithOneTitleGetDifferentSlugs() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> claims = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                claims.add(() -> slugs.claim("Wells", UUID.randomUUID()));
            }
            List<String> claimed = new ArrayList<>();
            for (Future<String> claim : many.invokeAll(claims)) {
                claimed.add(claim.get());
            }
            assertThat(claimed).hasSize(100).doesNotHaveDuplicates();
        } finally {
            many.shutdownNow();
        }
    }
}
