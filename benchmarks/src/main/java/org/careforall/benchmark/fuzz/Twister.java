// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.careforall.benchmark.fuzz.Operation.Parameter;

/** Makes a request that fits wrong, or odd. */
final class Twister {

    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "text/html",
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "application/json; charset=\"",
            "application/vnd.api+json",
            "application/cbor",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "*/*",
            "garbage",
            "");

    private static final List<String> ACCEPTED = List.of(
            "text/xml",
            "*/*",
            "application/json;q=0",
            "application/json;q=abc",
            "garbage",
            "text/csv",
            "application/pdf",
            "text/html",
            "application/problem+json",
            "",
            "text/xml, application/json;q=0.1",
            "application/*");

    private static final int TOO_LARGE = 1_100_000;

    private final World world;
    private final Map<String, Recipes.Recipe> states;
    private final Bodies bodies = new Bodies();

    Twister(World world) {
        this.world = world;
        this.states = new WrongStates(world).recipes();
    }

    Twist draw(Operation operation, Random random) {
        return Twist.draw(operation, states.containsKey(operation.name()), random);
    }

    Set<Twist> possible(Operation operation) {
        return Twist.all(operation, states.containsKey(operation.name()));
    }

    void twist(Call call, Twist twist, Random random) {
        switch (twist) {
            case NO_TOKEN -> call.headers().remove("Authorization");
            case ODD_TOKEN -> call.header("Authorization", oddToken(random));
            case OTHER_PERSON -> call.bearer(world.people().anybody(random).token());
            case ODD_PATH -> oddPath(call, random);
            case UNKNOWN_ID ->
                call.path(
                        Maker.pick(call.operation().in("path"), random).name(),
                        new UUID(random.nextLong(), random.nextLong()).toString());
            case WRONG_STATE -> states.get(call.operation().name()).apply(call, random, false);
            case ODD_QUERY -> oddQuery(call, random);
            case ODD_HEADER -> oddHeader(call, random);
            case ACCEPT -> call.header("Accept", Maker.pick(ACCEPTED, random));
            case FIELD, MISSING, EXTRA, WHOLE, TEXT -> bodies.twist(call, twist, random);
            case MEDIA_TYPE -> {
                String type = Maker.pick(MEDIA_TYPES, random);
                call.raw(call.written());
                if (type.isEmpty()) {
                    call.headers().remove("Content-Type");
                } else {
                    call.header("Content-Type", type);
                }
            }
            case ENCODING -> {
                call.header(
                        "Content-Encoding",
                        List.of("gzip", "deflate", "br", "nonsense").get(random.nextInt(4)));
                call.raw(random.nextBoolean() ? zipped(call.written()) : call.written());
            }
            case LARGE -> call.raw(("{\"x\": \"" + "x".repeat(TOO_LARGE) + "\"}").getBytes(StandardCharsets.UTF_8));
            case UNASKED -> {
                call.header("Content-Type", random.nextBoolean() ? "application/json" : "text/plain");
                call.raw("{\"not\": asked".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private String oddToken(Random random) {
        String good = world.people().donor().token();
        return switch (random.nextInt(9)) {
            case 0 -> "Bearer";
            case 1 -> "Bearer x";
            case 2 -> "Bearer a.b.c";
            case 3 -> "Basic Zm9vOmJhcg==";
            case 4 -> "Bearer " + world.people().old();
            case 5 -> "Bearer " + good.substring(0, good.length() - 5) + "AAAAA";
            // {"alg":"none"}
            case 6 -> "Bearer eyJhbGciOiJub25lIn0" + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
            case 7 -> "Bearer " + good + " " + good;
            default -> Odd.header(random) + " x";
        };
    }

    private static void oddPath(Call call, Random random) {
        String name = Maker.pick(call.operation().in("path"), random).name();
        if (random.nextInt(4) == 0) {
            call.encodedPath(name, Maker.pick(Odd.ELSEWHERE, random)).leadsElsewhere();
        } else {
            call.encodedPath(name, Maker.pick(Odd.SEGMENTS, random));
        }
    }

    private static void oddQuery(Call call, Random random) {
        List<Parameter> parameters = call.operation().in("query");
        String name = parameters.isEmpty() || random.nextInt(10) == 0
                ? "unknown"
                : Maker.pick(parameters, random).name();
        if (random.nextInt(8) == 0) {
            call.query().remove(name);
            return;
        }
        String value = Maker.pick(Odd.TEXTS, random);
        // longer lines are the server's own matter
        call.query().put(name, value.length() > 500 ? value.substring(0, 500) : value);
    }

    private static void oddHeader(Call call, Random random) {
        List<Parameter> parameters = call.operation().in("header");
        if (!parameters.isEmpty() && random.nextInt(4) > 0) {
            String name = Maker.pick(parameters, random).name();
            switch (random.nextInt(5)) {
                case 0 -> call.headers().remove(name);
                case 1 -> call.header(name, "x".repeat(300));
                case 2 -> call.header(name, "\"" + new UUID(random.nextLong(), random.nextLong()) + "\"");
                case 3 -> call.header(name, "\"v999\"");
                default -> call.header(name, Odd.header(random));
            }
            return;
        }
        String name = List.of(
                        "Idempotency-Key",
                        "If-Match",
                        "If-None-Match",
                        "If-Modified-Since",
                        "History-Token",
                        "traceparent",
                        "tracestate",
                        "X-Request-Id",
                        "X-Forwarded-For",
                        "Accept-Language",
                        "Accept-Charset",
                        "Range",
                        "Cookie",
                        "X-HTTP-Method-Override",
                        "Last-Event-ID",
                        "Origin")
                .get(random.nextInt(16));
        call.header(name, Odd.header(random));
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
