// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.webhooks;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.books.Event;
import org.careforall.sandbox.knobs.Fate;
import org.careforall.sandbox.knobs.KnobBoard;
import org.careforall.sandbox.knobs.Knobs;
import org.careforall.sandbox.shapes.EventShape;

/**
 * Delivers events until they are confirmed with a 2xx. Some go out at once, in no promised order; what was not
 * confirmed before a restart is sent after it.
 */
public final class WebhookQueue implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WebhookQueue.class.getName());
    private static final int AT_ONCE = 8;
    private static final long PAUSE_MILLIS = 50;
    private static final long REORDER_MILLIS = 400;
    private static final long COPY_MILLIS = 200;

    private final Books books;
    private final KnobBoard board;
    private final Clock clock;
    private final Sender sender;
    private final AttemptLog log = new AttemptLog();
    private final DelayQueue<Delivery> waiting = new DelayQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(AT_ONCE, work -> new Thread(work, "sandbox-webhooks"));
    private final ExecutorService io = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "sandbox-webhooks-io");
        thread.setDaemon(true);
        return thread;
    });

    public WebhookQueue(Books books, KnobBoard board, EventShape shape, URI url, String secret, Clock clock) {
        this.books = books;
        this.board = board;
        this.clock = clock;
        this.sender = new Sender(url, secret, shape, clock, io);
    }

    /** Begins with what was not confirmed when the sandbox stopped. */
    public void start() {
        books.undelivered().forEach(this::offer);
        books.onEvent(this::offer);
        for (int i = 0; i < AT_ONCE; i++) {
            workers.execute(this::work);
        }
    }

    /** Plans the delivery of an event, with the disorder that the knobs ask for. */
    public void offer(Event event) {
        Fate fate = board.next(KnobBoard.Line.EVENT);
        if (!fate.knobs().sends(event.type())) {
            books.delivered(event);
            return;
        }
        if (fate.hits("lose", Knobs::lose)) {
            record(event, 1, "lost (knob)", 0);
            return;
        }
        long late = fate.hits("delay", Knobs::delay) ? fate.knobs().delayMillis() : 0;
        long held = fate.hits("reorder", Knobs::reorder) ? fate.between("held", 50, REORDER_MILLIS) : 0;
        waiting.add(Delivery.first(event, fate, false, late + held));
        if (fate.hits("duplicate", Knobs::duplicate)) {
            long after = fate.between("copy", 0, COPY_MILLIS);
            waiting.add(Delivery.first(event, fate, true, late + held + after));
        }
    }

    /** Sends an event once more, whatever became of it before. */
    public void resend(Event event) {
        waiting.add(Delivery.first(event, board.next(KnobBoard.Line.EVENT), true, 0));
    }

    /** How many deliveries are waiting or under way. */
    public int pending() {
        return waiting.size() + underWay.get();
    }

    public List<Attempt> latest() {
        return log.latest();
    }

    private void work() {
        try {
            while (!workers.isShutdown()) {
                Delivery next = waiting.take();
                underWay.incrementAndGet();
                try {
                    awaitEndOfPause();
                    deliver(next);
                } catch (RuntimeException e) {
                    LOG.log(Level.SEVERE, "The delivery of " + next.event().id() + " failed; it is repeated", e);
                    waiting.add(next.again());
                } finally {
                    underWay.decrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing: what waits is in the journal
        }
    }

    private void awaitEndOfPause() throws InterruptedException {
        while (board.knobs().paused()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private void deliver(Delivery delivery) throws InterruptedException {
        if (delivery.attempt() == 1 && !delivery.copy() && delivery.fate().hits("drop", Knobs::drop)) {
            record(delivery.event(), 1, "dropped (knob)", 0);
            waiting.add(delivery.again());
            return;
        }
        long began = System.nanoTime();
        boolean confirmed = false;
        String outcome;
        try {
            int status = sender.send(delivery);
            confirmed = status / 100 == 2;
            outcome = Integer.toString(status);
        } catch (IOException e) {
            outcome = e.getClass().getSimpleName();
        }
        record(delivery.event(), delivery.attempt(), outcome, (System.nanoTime() - began) / 1_000_000);
        if (confirmed) {
            books.delivered(delivery.event());
        } else if (!delivery.copy()
                && !Backoff.givenUp(delivery.event().created(), clock.instant().getEpochSecond())) {
            waiting.add(delivery.again());
        }
    }

    private void record(Event event, int attempt, String outcome, long millis) {
        log.add(new Attempt(clock.instant(), event.id(), event.type(), attempt, outcome, millis));
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warning("A webhook is still under way; it will be sent again after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        io.shutdown();
    }
}
