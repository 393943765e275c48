// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path as the caller wrote it, such as {@code amount.currency}
 * @param code what kind of fault it is, for programs: {@code amount-too-small}, {@code required}; {@code invalid} where only the
 *     message says more
 * @param message what is wrong, for a person, in English
 * @param parameters what the message speaks of, so that a page can say it in another language; money in minor units
 */
public record FieldError(String field, String code, String message, Map<String, Object> parameters) {

    /** Copies the parameters, in the order of their names. */
    public FieldError {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** Of a kind that has no code of its own. */
    public FieldError(String field, String message) {
        this(field, "invalid", message, Map.of());
    }
}
