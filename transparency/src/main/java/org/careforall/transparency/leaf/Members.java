// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.leaf;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members of a JSON object, each of its type or an {@link IllegalArgumentException} that names it. */
public final class Members {

    private final Map<?, ?> members;

    private Members(Map<?, ?> members) {
        this.members = members;
    }

    /** Of a value of {@link CanonicalJson}. */
    public static Members of(Object json) {
        if (json instanceof Map<?, ?> map) {
            return new Members(map);
        }
        throw new IllegalArgumentException("no JSON object");
    }

    /** Refuses any other member than these, and that one is missing. */
    public void only(String... names) {
        if (!members.keySet().equals(Set.of(names))) {
            throw new IllegalArgumentException("has the members " + members.keySet());
        }
    }

    /** Whether there is one of this name. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** A value of any type; may be null. */
    public Object any(String name) {
        return members.get(name);
    }

    /** A text. */
    public String text(String name) {
        return as(String.class, name);
    }

    /** An integer. */
    public long number(String name) {
        return as(Long.class, name);
    }

    /** True or false. */
    public boolean truth(String name) {
        return as(Boolean.class, name);
    }

    /** An array. */
    public List<?> list(String name) {
        return as(List.class, name);
    }

    /** A time of RFC 3339. */
    public Instant time(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no time", e);
        }
    }

    private <T> T as(Class<T> type, String name) {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + " is missing or of another type");
        }
        return type.cast(value);
    }
}
