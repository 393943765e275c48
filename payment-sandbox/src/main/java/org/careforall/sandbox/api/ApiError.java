// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What the API refuses, in Stripe's form.
 *
 * <p>{@link #kept()} tells whether an idempotency key remembers it: Stripe forgets what failed before the work began.
 */
public final class ApiError extends RuntimeException {
    private static final String INVALID = "invalid_request_error";

    private final int status;
    private final String type;
    private final Optional<String> code;
    private final Optional<String> param;
    private final boolean kept;

    private ApiError(
            int status, String type, Optional<String> code, String message, Optional<String> param, boolean kept) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
        this.kept = kept;
    }

    private static ApiError validation(String code, String message, String param) {
        return new ApiError(400, INVALID, Optional.of(code), message, Optional.of(param), false);
    }

    public static ApiError unknown(String param) {
        return validation("parameter_unknown", "Received unknown parameter: " + param, param);
    }

    public static ApiError missing(String param) {
        return validation("parameter_missing", "Missing required param: " + param + ".", param);
    }

    public static ApiError empty(String param) {
        return validation(
                "parameter_invalid_empty",
                "You passed an empty string for '" + param + "'. We assume empty values are an attempt to unset a"
                        + " parameter; however '" + param + "' cannot be unset.",
                param);
    }

    public static ApiError notAnInteger(String param, String value) {
        return validation("parameter_invalid_integer", "Invalid integer: " + value, param);
    }

    public static ApiError invalid(String param, String message) {
        return new ApiError(400, INVALID, Optional.empty(), message, Optional.of(param), false);
    }

    public static ApiError invalid(String param, String code, String message) {
        return validation(code, message, param);
    }

    public static ApiError malformed(String message) {
        return new ApiError(400, INVALID, Optional.empty(), message, Optional.empty(), false);
    }

    /** The request is well-formed, but what it asks for can't be done now. */
    public static ApiError refused(String code, String message) {
        return new ApiError(400, INVALID, Optional.of(code), message, Optional.empty(), true);
    }

    public static ApiError refused(String message) {
        return new ApiError(400, INVALID, Optional.empty(), message, Optional.empty(), true);
    }

    public static ApiError refusedParam(String param, String code, String message) {
        return new ApiError(400, INVALID, Optional.of(code), message, Optional.of(param), true);
    }

    public static ApiError noSuch(String what, String id, String param) {
        return new ApiError(
                404,
                INVALID,
                Optional.of("resource_missing"),
                "No such " + what + ": '" + id + "'",
                Optional.of(param),
                false);
    }

    public static ApiError noSuchUrl(String method, String path) {
        return new ApiError(
                404,
                INVALID,
                Optional.empty(),
                "Unrecognized request URL (" + method + ": " + path + "). The sandbox knows only a part of the API.",
                Optional.empty(),
                false);
    }

    public static ApiError unauthorized(String message) {
        return new ApiError(401, INVALID, Optional.empty(), message, Optional.empty(), false);
    }

    public static ApiError keyUsedOtherwise(String message) {
        return new ApiError(400, "idempotency_error", Optional.empty(), message, Optional.empty(), false);
    }

    public static ApiError keyInUse(String key) {
        return new ApiError(
                409,
                "idempotency_error",
                Optional.of("idempotency_key_in_use"),
                "There is currently another in-progress request using this Stripe-Idempotency-Key (" + key + ").",
                Optional.empty(),
                false);
    }

    /** Stripe itself failed; an idempotency key remembers that too once the work had begun. */
    public static ApiError failed(boolean workHadBegun) {
        return new ApiError(
                500, "api_error", Optional.empty(), "An unknown error occurred", Optional.empty(), workHadBegun);
    }

    public boolean kept() {
        return kept;
    }

    public Outcome outcome() {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        code.ifPresent(c -> error.put("code", c));
        code.ifPresent(c -> error.put("doc_url", "https://stripe.com/docs/error-codes/" + c.replace('_', '-')));
        error.put("message", getMessage());
        param.ifPresent(p -> error.put("param", p));
        error.put("type", type);
        return Outcome.error(status, error);
    }
}
