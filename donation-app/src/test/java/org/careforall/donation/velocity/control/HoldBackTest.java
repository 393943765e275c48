// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.velocity.entity.HeldKey;
import org.careforall.donation.velocity.entity.HeldKind;
import org.careforall.donation.velocity.entity.Hold;
import org.careforall.donation.velocity.entity.Holds;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.inbox.ReceivedEvent;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class HoldBackTest {

    private final Scene scene = new Scene();
    private final String email = Scene.anybody();

    @Test
    void theFifthFailureOfAnEmailHoldsItBackForAWindow() {
        scene.failing(email, 4);
        scene.look(scene.now);
        assertThat(ofEmail(scene.now)).isEmpty();

        scene.failing(email, 1);
        scene.look(scene.now);

        assertThat(ofEmail(scene.now)).hasValueSatisfying(hold -> {
            assertThat(hold.failed()).isEqualTo(5);
            assertThat(Duration.between(hold.until(), scene.now.plus(Scene.WINDOW)))
                    .isLessThan(Duration.ofMillis(1));
        });
        Instant after = scene.now.plus(Scene.WINDOW).plusMillis(1);
        assertThat(ofEmail(after)).isEmpty();
        scene.look(after);
        assertThat(ofEmail(after)).isEmpty();
    }

    @Test
    void anEventThatComesAgainCountsOnce() {
        Donation gift = scene.given(email);
        ReceivedEvent failed = Scene.event(Scene.at(scene.now, Gifts.told(gift, 3, "FAILED")));
        for (int i = 0; i < 10; i++) {
            scene.count(List.of(failed));
        }
        scene.look(scene.now);

        assertThat(ofEmail(scene.now)).isEmpty();
    }

    @Test
    void failuresOfEarlierWindowsDoNotCount() {
        for (int i = 0; i < 10; i++) {
            scene.failed(scene.given(email), scene.now.minus(Scene.WINDOW));
        }
        scene.look(scene.now);

        assertThat(ofEmail(scene.now)).isEmpty();
    }

    @Test
    void anAddressWhereHalfAsManySucceedIsNotHeldBack() {
        for (int i = 0; i < 10; i++) {
            scene.captured(scene.given(Scene.anybody()));
        }
        scene.failingPeople(20);
        scene.look(scene.now);
        assertThat(scene.held.find(new HeldKey(HeldKind.ADDRESS, scene.address), scene.now))
                .isEmpty();

        scene.failingPeople(1);
        scene.look(scene.now);
        assertThat(scene.held.find(new HeldKey(HeldKind.ADDRESS, scene.address), scene.now))
                .hasValueSatisfying(hold -> assertThat(hold.captured()).isEqualTo(10));
    }

    @Test
    void aCampaignOnlyAlerts() {
        scene.failingPeople(30);
        scene.look(scene.now);

        HeldKey campaign = new HeldKey(HeldKind.CAMPAIGN, scene.campaign.toString());
        assertThat(scene.held.find(campaign, scene.now)).isPresent();
        assertThat(scene.held.count(HeldKind.CAMPAIGN, scene.now)).isPositive();
        scene.admit.admit(
                scene.asked(Scene.anybody(), Optional.empty(), scene.keys.ofAddress("elsewhere")),
                Caller.guest(),
                scene.now);
    }

    @Test
    void anEventOfADonationThatIsNotHereYetIsNotCounted() {
        Donation unknown = Gifts.pledged(2500);
        scene.count(List.of(Scene.event(Scene.at(scene.now, Gifts.told(unknown, 3, "FAILED")))));
        scene.look(scene.now);

        assertThat(scene.held.find(
                        new HeldKey(
                                HeldKind.CAMPAIGN, unknown.gift().campaignId().toString()),
                        scene.now))
                .isEmpty();
    }

    @Test
    void whatStaffReleaseIsFreeUntilItFailsAsOftenAgain() {
        scene.failing(email, 5);
        scene.look(scene.now);
        String key = scene.keys.ofEmail(email);
        assertThat(listed()).contains(key);

        scene.release.release(key, Caller.guest());

        assertThat(listed()).doesNotContain(key);
        assertThat(ofEmail(scene.now)).isEmpty();
        Instant later = Instant.now().plusSeconds(1);
        for (int i = 0; i < 4; i++) {
            fail(later);
        }
        scene.look(later);
        assertThat(ofEmail(later)).isEmpty();
        fail(later);
        scene.look(later);
        assertThat(ofEmail(later)).isPresent();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> scene.release.release("nobody", Caller.guest()))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(404));
    }

    @Test
    void whatWasCountedBeforeTheReleaseDoesNotUndoIt() {
        scene.failing(email, 5);
        scene.look(scene.now);
        Hold counted = ofEmail(scene.now).orElseThrow();
        scene.release.release(scene.keys.ofEmail(email), Caller.guest());

        scene.database.inTransaction(connection -> {
            Holds.put(connection, List.of(counted));
            return null;
        });

        assertThat(listed()).doesNotContain(scene.keys.ofEmail(email));
    }

    @RepeatedTest(10)
    void twoServersThatLookAtOnceMissNothingAndHoldOnce() throws Exception {
        List<Donation> gifts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            gifts.add(scene.given(email));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (Donation gift : gifts) {
                work.add(() -> {
                    scene.count(List.of(Scene.event(Scene.at(scene.now, Gifts.told(gift, 3, "FAILED")))));
                    scene.holdBack.lookAtNew(scene.now);
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        scene.look(scene.now);

        assertThat(ofEmail(scene.now))
                .hasValueSatisfying(hold -> assertThat(hold.failed()).isEqualTo(40));
    }

    @Test
    void whatIsOverIsForgotten() {
        scene.failing(email, 5);
        scene.look(scene.now);

        scene.holdBack.purge(scene.now.plus(Scene.WINDOW.multipliedBy(2)).plusSeconds(1));

        scene.look(scene.now);
        assertThat(ofEmail(scene.now)).isEmpty();
    }

    private void fail(Instant at) {
        Donation gift = scene.given(email);
        scene.count(List.of(Scene.event(Scene.at(at, Gifts.told(gift, 3, "FAILED")))));
    }

    private List<String> listed() {
        List<String> found = new ArrayList<>();
        String after = null;
        do {
            var page = scene.release.page(PageRequest.of(1, after));
            page.items().forEach(hold -> found.add(hold.key().key()));
            after = page.next();
        } while (after != null);
        return found;
    }

    private Optional<Hold> ofEmail(Instant at) {
        return scene.held.find(new HeldKey(HeldKind.EMAIL, scene.keys.ofEmail(email)), at);
    }
}
