// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.http.Endpoint;
import org.careforall.sandbox.http.HttpFront;
import org.careforall.sandbox.http.Request;
import org.careforall.sandbox.http.Response;
import org.careforall.sandbox.knobs.KnobBoard;
import org.careforall.sandbox.payments.Clockwork;
import org.careforall.sandbox.payments.Payments;
import org.careforall.sandbox.shapes.EventShape;
import org.careforall.sandbox.shapes.Shapes;
import org.careforall.sandbox.webhooks.WebhookQueue;

/** A running sandbox. {@link #close()} ends it at once; webhooks that were not confirmed wait in the journal. */
public final class SandboxServer implements AutoCloseable {
    private final URI url;
    private final HttpFront front;
    private final Clockwork clockwork;
    private final WebhookQueue webhooks;
    private final Books books;

    private SandboxServer(URI url, HttpFront front, Clockwork clockwork, WebhookQueue webhooks, Books books) {
        this.url = url;
        this.front = front;
        this.clockwork = clockwork;
        this.webhooks = webhooks;
        this.books = books;
    }

    /**
     * Reads the journal and begins to listen and to deliver.
     *
     * @throws java.net.BindException when the port is taken
     * @throws IOException when the data directory can't be used, or another sandbox uses it
     */
    public static SandboxServer start(SandboxSettings settings) throws IOException {
        return start(settings, Clock.systemUTC());
    }

    static SandboxServer start(SandboxSettings settings, Clock clock) throws IOException {
        Books books = Books.open(settings.dataDir(), clock);
        LateEndpoint late = new LateEndpoint();
        HttpFront front;
        try {
            front = HttpFront.start(new InetSocketAddress(settings.host(), settings.port()), late);
        } catch (IOException e) {
            books.close();
            throw e;
        }
        URI url = URI.create("http://" + settings.host() + ":" + front.port());
        Shapes shapes = new Shapes(settings.publicUrl().orElse(url));
        KnobBoard board = new KnobBoard(settings.seed());
        Payments payments = Payments.with(board);
        WebhookQueue webhooks = new WebhookQueue(
                books, board, new EventShape(shapes), settings.webhookUrl(), settings.webhookSecret(), clock);
        Clockwork clockwork = new Clockwork(books, payments);
        late.become(Paths.of(settings, books, payments, shapes, board, webhooks));
        webhooks.start();
        clockwork.start();
        return new SandboxServer(url, front, clockwork, webhooks, books);
    }

    /** The base address: what {@code STRIPE_API_BASE} is set to. */
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        front.close();
        clockwork.close();
        webhooks.close();
        try {
            books.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal could not be closed", e);
        }
    }

    /** The pages name the port, and the port is known only when the server listens: until then it is not ready. */
    private static final class LateEndpoint implements Endpoint {
        private volatile Endpoint endpoint = request -> Response.json(503, "{\"error\":{\"type\":\"api_error\"}}");

        void become(Endpoint ready) {
            endpoint = ready;
        }

        @Override
        public Response answer(Request request) {
            return endpoint.answer(request);
        }
    }
}
