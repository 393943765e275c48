// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.HashMap;
import java.util.Map;

/** A shelf for each kind. Guarded by the books' lock. */
final class Shelves {
    private final Map<Class<? extends Entity>, Shelf<? extends Entity>> shelves = new HashMap<>();

    Shelves() {
        for (Class<?> kind : Entity.class.getPermittedSubclasses()) {
            shelves.put(kind.asSubclass(Entity.class), new Shelf<>());
        }
    }

    @SuppressWarnings("unchecked") // each shelf was put under its own kind
    <T extends Entity> Shelf<T> of(Class<T> kind) {
        return (Shelf<T>) shelves.get(kind);
    }

    void put(Entity entity) {
        putAs(entity.getClass(), entity);
    }

    private <T extends Entity> void putAs(Class<T> kind, Entity entity) {
        of(kind).put(entity.id(), kind.cast(entity));
    }
}
