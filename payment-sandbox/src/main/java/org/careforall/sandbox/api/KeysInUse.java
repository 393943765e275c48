// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The idempotency keys of requests that are running now. */
final class KeysInUse {
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    /** @throws ApiError 409 when a request with this key is running */
    <T> T holding(String key, Supplier<T> work) {
        if (!keys.add(key)) {
            throw ApiError.keyInUse(key);
        }
        try {
            return work.get();
        } finally {
            keys.remove(key);
        }
    }
}
