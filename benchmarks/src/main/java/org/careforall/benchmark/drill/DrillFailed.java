// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

/** The drill itself cannot go on: no word about the system under it. */
final class DrillFailed extends RuntimeException {

    DrillFailed(String message) {
        super(message);
    }

    DrillFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
