// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Tells a failure that passes by itself (the database is away, a deadlock, a lock that was not given in time) from one
 * that comes again with the same input.
 *
 * <p>By SQLSTATE, as PostgreSQL's manual lists them (Appendix A): class 08 connection, 40001 serialization failure, 40P01
 * deadlock, 53 insufficient resources, 55P03 lock not available, 57P operator intervention, 58 system error, 25006 read
 * only (a standby).
 */
public final class PassingFailure {

    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "57014", "25006");

    private PassingFailure() {}

    /** Whether the same work may succeed later: any cause in the chain says so. */
    public static boolean isPassing(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isPassing(sql)) {
                return true;
            }
            if (isNoConnection(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(SQLException failure) {
        if (failure instanceof SQLTransientException || failure instanceof SQLRecoverableException) {
            return true;
        }
        String state = failure.getSQLState();
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("58")
                        || STATES.contains(state));
    }

    /** A pool that cannot give a connection says so with the connector architecture's exceptions. */
    private static boolean isNoConnection(Throwable cause) {
        return cause instanceof jakarta.resource.spi.ResourceAllocationException
                || cause instanceof jakarta.resource.spi.CommException;
    }
}
