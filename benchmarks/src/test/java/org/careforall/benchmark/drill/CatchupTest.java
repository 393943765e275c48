// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is still refused when all is well is a difference, however definite the refusal was. */
class CatchupTest {

    private static final String PLEDGED = "{\"id\": \"00000000-0000-7000-8000-000000000001\"}";

    @TempDir
    Path folder;

    private HttpServer server;
    private Journal journal;
    private Driver driver;
    private volatile int status;
    private volatile String body = "";

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
        journal = Journal.open(folder.resolve("journal.tsv"));
        URI api = URI.create("http://localhost:" + server.getAddress().getPort());
        driver = new Driver(new Api(api), journal, new StripeEvents("secret"), "admin", "password");
    }

    @AfterEach
    void close() {
        server.stop(0);
        journal.close();
    }

    private Catchup catchup() {
        return new Catchup(driver, new SplittableRandom(1), Duration.ofMillis(300));
    }

    private static Gift refused(String key) {
        Gift gift = new Gift(key, SmallHouse.CAMPAIGN, 100, "{}", false);
        gift.answered(new Reply(422, "", ""));
        return gift;
    }

    @Test
    void aValidGiftThatStaysRefusedIsADifference() {
        status = 422;
        body = "{}";

        catchup().run(List.of(refused("one"), refused("two")));

        assertThat(driver.seen())
                .extracting(Difference::check)
                .containsExactly("what is repeated is taken", "what is repeated is taken");
    }

    @Test
    void aRefusedGiftThatIsTakenAfterwardsIsNone() {
        status = 201;
        body = PLEDGED;
        Gift gift = refused("one");

        catchup().run(List.of(gift));

        assertThat(driver.seen()).isEmpty();
        assertThat(gift.outcome()).isEqualTo(Outcome.ACKNOWLEDGED);
    }

    @Test
    void someUnknownGiftsAreGivenUpAndTheOthersAskedAgain() {
        status = 201;
        body = PLEDGED;
        List<Gift> gifts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Gift gift = new Gift("gift " + i, SmallHouse.CAMPAIGN, 100, "{}", false);
            gift.answered(Reply.none("reset"));
            gifts.add(gift);
        }

        catchup().run(gifts);

        assertThat(gifts.stream()
                        .filter(gift -> gift.outcome() == Outcome.UNKNOWN)
                        .count())
                .isBetween(5L, 40L);
        assertThat(driver.seen()).isEmpty();
    }

    @Test
    void aGiftThatMustBeRefusedIsNotAskedAgainAndIsADifferenceWhenItIsTaken() {
        Gift invalid = new Gift("none", SmallHouse.CAMPAIGN, 0, "{}", false, false);
        status = 422;
        body = "{}";
        driver.pledge(invalid);
        status = 201;
        body = PLEDGED;
        catchup().run(List.of(invalid));
        assertThat(driver.seen()).isEmpty();

        driver.pledge(invalid);

        assertThat(driver.seen()).extracting(Difference::check).containsExactly("refused has no effect");
    }

    @Test
    void totalsThatCannotBeReadAreADifference() {
        status = 503;
        body = "away";
        catchup().read(List.of(SmallHouse.CAMPAIGN));
        assertThat(driver.seen()).extracting(Difference::check).containsExactly("totals can be read when all is well");

        status = 200;
        body = "{\"captured\": {\"amount\": 0}}";
        catchup().read(List.of(SmallHouse.CAMPAIGN));
        assertThat(driver.seen()).hasSize(1);
    }
}
