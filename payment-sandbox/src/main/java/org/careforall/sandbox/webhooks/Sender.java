// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.careforall.sandbox.knobs.Knobs;
import org.careforall.sandbox.shapes.EventShape;

/** POSTs one delivery, signed now; connections are kept and used again. */
final class Sender {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final HttpClient client;
    private final URI url;
    private final Signature signature;
    private final Signature wrong;
    private final EventShape shape;
    private final Clock clock;

    Sender(URI url, String secret, EventShape shape, Clock clock, Executor executor) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .executor(executor)
                .build();
        this.url = url;
        this.signature = new Signature(secret);
        this.wrong = new Signature(secret + " but another one");
        this.shape = shape;
        this.clock = clock;
    }

    /**
     * @return the HTTP status of the answer
     * @throws IOException when there was none
     */
    int send(Delivery delivery) throws IOException, InterruptedException {
        boolean spoilt = delivery.attempt() == 1 && delivery.fate().hits("wrongSignature", Knobs::wrongSignature);
        String payload = shape.of(delivery.event(), delivery.fate().knobs().apiVersion(), 1)
                .toString();
        long now = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks) CareForAll-sandbox")
                .header("Stripe-Signature", (spoilt ? wrong : signature).header(now, payload))
                .POST(HttpRequest.BodyPublishers.ofString(payload))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
