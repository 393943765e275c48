// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.donation.receipt.entity.Issuer;
import org.careforall.donation.receipt.entity.PendingReceipts;
import org.careforall.donation.receipt.entity.ReceiptBook;
import org.careforall.events.DomainEvent;
import org.careforall.platform.database.Database;
import org.careforall.platform.database.PassingFailure;
import org.careforall.platform.outbox.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one numberer: issues receipts for what was settled, after its commit, and makes those void whose money went back.
 * Number and receipt are one transaction, so that a rollback leaves no gap.
 */
@ApplicationScoped
public class NumberReceipts {

    static final int AT_ONCE = 500;

    private static final Logger LOG = Logger.getLogger(NumberReceipts.class.getName());

    private Database database;
    private Consumer<List<? extends DomainEvent>> outbox;
    private Issuer issuer;
    private String prefix;

    /** For CDI's proxies. */
    protected NumberReceipts() {}

    /** Made by CDI. */
    @Inject
    public NumberReceipts(
            Database database,
            Outbox outbox,
            @ConfigProperty(name = "receipt.issuer.name") String name,
            @ConfigProperty(name = "receipt.issuer.address") Optional<String> address,
            @ConfigProperty(name = "receipt.issuer.registration") Optional<String> registration,
            @ConfigProperty(name = "receipt.number.prefix") String prefix) {
        this(database, outbox::append, new Issuer(name, address.orElse(""), registration.orElse("")), prefix);
    }

    /** For another outbox. */
    public NumberReceipts(
            Database database, Consumer<List<? extends DomainEvent>> outbox, Issuer issuer, String prefix) {
        this.database = database;
        this.outbox = outbox;
        this.issuer = issuer;
        this.prefix = prefix;
    }

    /**
     * Does a bounded number in one transaction; true when there may be more. What fails alone is kept with its cause
     * and holds up no other.
     *
     * @throws RuntimeException when the database is away, or another failure that passes
     */
    public boolean numberSome() {
        try {
            return database.inTransaction(connection -> {
                if (!ReceiptBook.tryLock(connection)) {
                    return false;
                }
                List<Long> pending = PendingReceipts.next(connection, AT_ONCE);
                outbox.accept(IssueReceipts.issue(connection, pending, issuer, prefix, now()));
                return pending.size() == AT_ONCE;
            });
        } catch (RuntimeException e) {
            if (PassingFailure.isPassing(e)) {
                throw e;
            }
            LOG.warning("a receipt of a batch fails: each is tried alone");
            database.with(connection -> PendingReceipts.next(connection, AT_ONCE))
                    .forEach(this::numberAlone);
            return false;
        }
    }

    private void numberAlone(long pending) {
        try {
            database.inTransaction(connection -> {
                if (ReceiptBook.tryLock(connection)) {
                    outbox.accept(IssueReceipts.issue(connection, List.of(pending), issuer, prefix, now()));
                }
                return null;
            });
        } catch (RuntimeException e) {
            if (PassingFailure.isPassing(e)) {
                throw e;
            }
            // The cause names the donor: it stays in the database.
            LOG.log(
                    Level.SEVERE,
                    "no receipt for receipt_pending {0}: its column failure says why; tried again in 10 minutes",
                    Long.toString(pending));
            database.inTransaction(connection -> {
                PendingReceipts.failed(connection, pending, causes(e));
                return null;
            });
        }
    }

    /** How many donations wait for their receipt: all, or only those that failed. */
    public long waiting(boolean onlyFailed) {
        return database.with(connection -> PendingReceipts.count(connection, onlyFailed));
    }

    private static String causes(Throwable failure) {
        return failure.getCause() == null ? failure.toString() : failure + ": " + causes(failure.getCause());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
