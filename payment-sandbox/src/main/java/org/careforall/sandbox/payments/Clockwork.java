// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Refund;
import org.careforall.sandbox.books.Session;

/** Does what time brings: sessions expire, banks speak on refunds. */
public final class Clockwork implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Clockwork.class.getName());
    private static final long TICK_MILLIS = 250;

    private final Books books;
    private final Payments payments;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "sandbox-clock"));

    public Clockwork(Books books, Payments payments) {
        this.books = books;
        this.payments = payments;
    }

    public void start() {
        clock.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            for (String id : books.due()) {
                books.change(entry -> {
                    settle(entry, id);
                    return id;
                });
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "What was due could not be done; it is tried again", e);
        }
    }

    private void settle(Entry entry, String id) {
        entry.find(Session.class, id).filter(Session::open).ifPresent(session -> payments.expireSession()
                .expire(entry, session));
        entry.find(Refund.class, id)
                .filter(refund -> refund.settlesAt().isPresent())
                .ifPresent(refund -> payments.settleRefund().settle(entry, refund));
    }

    @Override
    public void close() {
        clock.shutdown();
    }
}
