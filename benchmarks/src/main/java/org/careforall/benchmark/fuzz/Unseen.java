// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.util.List;

/** Documented statuses that a run need not see, each with the reason; whatever else is not seen is a finding. */
final class Unseen {

    /** Stands for every operation. */
    private static final String ANY = "*";

    private record Allowed(String operation, int status, String reason) {}

    private static final List<Allowed> ALLOWED = List.of(
            new Allowed(ANY, 500, "nothing breaks here"),
            new Allowed(ANY, 503, "this run makes no outage"),
            new Allowed("POST /api/donations", 429, "limits are off in this house"),
            new Allowed("POST /api/users", 429, "limits are off in this house"),
            new Allowed("POST /api/users/token", 429, "limits are off in this house"),
            new Allowed("POST /api/users/email-verification/{secret}", 429, "limits are off in this house"),
            // the document says 406 of all operations alike
            new Allowed(
                    "GET /api/payments/checkout/{donationId}", 406, "it answers without a body, whatever is asked for"),
            new Allowed("POST /api/users/email-verification", 406, "it answers without a body, whatever is asked for"),
            new Allowed("GET /api/payments/reconciliation", 404, "a clock compares the books before anybody can ask"),
            new Allowed("POST /api/users/set-aside/{id}/replay", 200, "user-app consumes nothing: none takes effect"));

    private Unseen() {}

    static boolean isAllowed(Operation operation, int status) {
        return ALLOWED.stream()
                .anyMatch(allowed -> allowed.status() == status
                        && (allowed.operation().equals(ANY)
                                || allowed.operation().equals(operation.name())));
    }

    /** Whether its only success is one that need not be seen. */
    static boolean mayNeverSucceed(Operation operation) {
        return operation.answers().keySet().stream()
                .filter(status -> status < 400)
                .allMatch(status -> isAllowed(operation, status));
    }

    /** What the table says of them. */
    static void print() {
        System.out.println("Left out of what was not seen:");
        ALLOWED.forEach(allowed ->
                System.out.println("- " + allowed.status() + " of " + allowed.operation() + ": " + allowed.reason()));
    }
}
