// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * An answer that is not a success (RFC 9457), before it knows its request.
 *
 * @param slug the last part of its type, {@code /problems/<slug>}
 * @param status HTTP status
 * @param title the same for every problem of this type
 * @param detail this case, for a person; never an internal
 * @param errors per field; empty when it is not about fields
 * @param extensions further members
 * @param headers headers of the answer, such as {@code Retry-After}
 */
public record Problem(
        String slug,
        int status,
        String title,
        String detail,
        List<FieldError> errors,
        Map<String, Object> extensions,
        Map<String, String> headers) {

    /** Copies the collections. */
    public Problem {
        errors = List.copyOf(errors);
        extensions = Map.copyOf(extensions);
        headers = Map.copyOf(headers);
    }

    /** A plain one. */
    public static Problem of(int status, String slug, String title, String detail) {
        return new Problem(slug, status, title, detail, List.of(), Map.of(), Map.of());
    }

    /** The same with one more header. */
    public Problem withHeader(String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(name, value);
        return new Problem(slug, status, title, detail, errors, extensions, more);
    }

    /** The same with further members. */
    public Problem with(Map<String, Object> more) {
        return new Problem(slug, status, title, detail, errors, more, headers);
    }
}
