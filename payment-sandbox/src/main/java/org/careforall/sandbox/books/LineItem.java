// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Optional;

/** One line of what is paid for. {@code unitAmount} is in the smallest unit. */
public record LineItem(String id, String name, Optional<String> description, long unitAmount, long quantity) {

    public long total() {
        return Math.multiplyExact(unitAmount, quantity);
    }
}
