// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.careforall.donation.donation.control.NewGift;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.events.donation.DonationCaptured;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.database.SqlWork;
import org.careforall.platform.id.Ids;
import org.careforall.platform.limit.Limits;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class AdmitGiftTest {

    private final Scene scene = new Scene();
    private final UUID user = Ids.next();
    private final UUID group = Ids.next();
    private final Caller ada =
            new Caller(Optional.of(user), Optional.of(Scene.anybody()), true, Optional.empty(), Set.of(), Set.of());

    @Test
    void fromAHeldAddressNobodyWhoIsUnknownGives() {
        holdTheAddress();

        Map<String, String> headers = refused(scene.asked(Scene.anybody(), Optional.empty()), Caller.guest());

        assertThat(headers)
                .containsEntry("RateLimit-Policy", "\"failed-address\";q=20;w=600")
                .containsEntry("RateLimit", "\"failed-address\";r=0;t=600")
                .containsEntry("Retry-After", "600");
        passes(scene.asked(Scene.anybody(), Optional.empty(), scene.keys.ofAddress("another")), Caller.guest());
    }

    @Test
    void honestDonorsBehindAHeldAddressGive() {
        scene.captured(scene.given(Scene.anybody(), Optional.of(user), Optional.empty()));
        scene.captured(scene.given(Scene.anybody(), Optional.empty(), Optional.of(group)));
        holdTheAddress();

        passes(scene.asked(Scene.anybody(), Optional.empty()), ada);
        passes(scene.asked(Scene.anybody(), Optional.of(group)), Caller.guest());
    }

    @Test
    void whoIsSignedInAndNeverGaveIsNotKnown() {
        scene.given(Scene.anybody(), Optional.of(user), Optional.empty());
        holdTheAddress();

        refused(scene.asked(Scene.anybody(), Optional.empty()), ada);
        refused(scene.asked(Scene.anybody(), Optional.of(Ids.next())), Caller.guest());
    }

    @Test
    void oneGoodCardDoesNotOpenTheDoorForTryingOthers() {
        scene.captured(scene.given(Scene.anybody(), Optional.empty(), Optional.of(group)));
        holdTheAddress();
        for (int i = 0; i < 5; i++) {
            passes(scene.asked(Scene.anybody(), Optional.of(group)), Caller.guest());
            scene.failed(scene.given(Scene.anybody(), Optional.empty(), Optional.of(group)), scene.now);
        }

        refused(scene.asked(Scene.anybody(), Optional.of(group)), Caller.guest());
    }

    @Test
    void aHeldEmailIsRefusedFromEverywhereAndItsAddressIsNot() {
        String email = Scene.anybody();
        scene.failing(email, 5);
        scene.look(scene.now);

        assertThat(refused(scene.asked(email.toUpperCase(Locale.ROOT), Optional.empty(), "elsewhere"), Caller.guest()))
                .containsEntry("RateLimit-Policy", "\"failed-email\";q=5;w=600");
        passes(scene.asked(Scene.anybody(), Optional.empty()), Caller.guest());
    }

    @Test
    void theSixtyFirstUnpaidGiftOfAnEmailIsRefused() {
        String email = Scene.anybody();
        IntStream.range(0, 60).forEach(i -> passes(scene.asked(email, Optional.empty(), "from" + i), Caller.guest()));

        assertThat(refused(scene.asked(email, Optional.empty()), Caller.guest()))
                .containsEntry("RateLimit-Policy", "\"gifts-email\";q=60;w=600")
                .containsKeys("RateLimit", "Retry-After");
    }

    @Test
    void paidGiftsDoNotCountAgainstTheirEmail() {
        RecentGifts recent = new RecentGifts(scene.settings, scene.keys);
        Instant now = Instant.now();
        Donation paid = scene.given(Scene.anybody());
        Optional<String> key = paid.gift().donor().email().map(scene.keys::ofEmail);
        for (int i = 0; i < 200; i++) {
            recent.count(Optional.empty(), key, scene.campaign, now);
            recent.paid(List.of(new DonationCaptured(paid.snapshot(2))));
        }

        assertThat(recent.mostOfACampaign(now)).isEqualTo(200);
    }

    @Test
    void whatTheAddressRefusesDoesNotCountAgainstTheEmail() {
        IntStream.range(0, 100).forEach(i -> passes(scene.asked(Scene.anybody(), Optional.empty()), Caller.guest()));
        String email = Scene.anybody();
        IntStream.range(0, 100).forEach(i -> assertThat(refused(scene.asked(email, Optional.empty()), Caller.guest()))
                .containsEntry("RateLimit-Policy", "\"gifts-address\";q=100;w=600"));

        passes(scene.asked(email, Optional.empty(), "elsewhere"), Caller.guest());
    }

    @Test
    void manyAtOnceDoNotSlipThrough() {
        String email = Scene.anybody();
        AtomicInteger passed = new AtomicInteger();
        IntStream.range(0, 1000).parallel().forEach(i -> {
            try {
                scene.admit.admit(scene.asked(email, Optional.empty()), Caller.guest(), scene.now);
                passed.incrementAndGet();
            } catch (ProblemException e) {
                assertThat(e.problem().status()).isEqualTo(429);
            }
        });
        assertThat(passed).hasValue(60);
    }

    @Test
    void aGiftThatPassesAsksTheDatabaseNothing() {
        Database away = new Database(null) {
            @Override
            public <T> T with(SqlWork<T> work) {
                throw new AssertionError("asked");
            }
        };
        AdmitGift admit = new AdmitGift(
                scene.limits,
                scene.settings,
                scene.keys,
                new HeldKeys(away),
                new RecentGifts(scene.settings, scene.keys),
                away);

        assertThatCode(() -> admit.admit(scene.asked(Scene.anybody(), Optional.of(group)), ada))
                .doesNotThrowAnyException();
    }

    @Test
    void switchedOffEverybodyGivesAndNothingIsCounted() {
        Limits off = new Limits("off");
        AdmitGift open = new AdmitGift(
                off,
                scene.settings,
                scene.keys,
                scene.held,
                new RecentGifts(scene.settings, scene.keys),
                scene.database);
        holdTheAddress();
        String email = Scene.anybody();

        IntStream.range(0, 200).forEach(i -> open.admit(scene.asked(email, Optional.empty()), Caller.guest()));
    }

    private void holdTheAddress() {
        scene.failingPeople(30);
        scene.look(scene.now);
    }

    private void passes(NewGift gift, Caller caller) {
        scene.admit.admit(gift, caller, scene.now);
    }

    private Map<String, String> refused(NewGift gift, Caller caller) {
        try {
            scene.admit.admit(gift, caller, scene.now);
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isEqualTo(429);
            return e.problem().headers();
        }
        throw new AssertionError("passed");
    }
}
