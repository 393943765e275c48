// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.careforall.benchmark.fuzz.Operation.Parameter;

/** Makes a request to an operation that should succeed: from its schemas, then made to fit what is in the house. */
final class Maker {

    private final World world;
    private final Samples samples;
    private final QueryValues queries = new QueryValues();
    private final Recipes recipes;

    Maker(World world, Samples samples) {
        this.world = world;
        this.samples = samples;
        this.recipes = new Recipes(world);
    }

    /** @param fresh whether it may use up things: for requests that should succeed */
    Call make(Operation operation, Random random, boolean fresh) {
        Call call = new Call(operation);
        if (operation.secured() || random.nextInt(3) == 0) {
            call.bearer(world.people().admin().token());
        }
        for (Parameter parameter : operation.in("query")) {
            if (parameter.required() || random.nextInt(100) < 25) {
                queries.value(parameter.name(), world, random)
                        .ifPresent(value -> call.query().put(parameter.name(), value));
            }
        }
        String cursor = world.cursors().get(operation.name());
        if (cursor != null && random.nextInt(4) == 0) {
            call.query().put("after", cursor);
        }
        operation.body().ifPresent(body -> {
            List<String> types = body.mediaTypes();
            call.header("Content-Type", types.get(random.nextInt(types.size())));
            call.json(samples.body(body, random));
        });
        for (Parameter parameter : operation.in("header")) {
            if (parameter.name().equals("Idempotency-Key")) {
                call.header("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()) + "-fuzz");
            }
        }
        recipes.apply(call, random, fresh);
        for (Parameter parameter : operation.in("path")) {
            if (!call.hasPath(parameter.name())) {
                call.path(parameter.name(), pathValue(operation, parameter.name(), random));
            }
        }
        return call;
    }

    private String pathValue(Operation operation, String name, Random random) {
        return switch (name) {
            case "campaign" -> world.campaign();
            case "campaignId" -> world.refunding();
            case "account" ->
                List.of("campaign:" + world.campaign(), "fees", "provider_clearing")
                        .get(random.nextInt(3));
            case "level" -> random.nextInt(4) == 0 ? "entries" : "0";
            case "index" -> "0";
            case "secret" -> pick(world.secrets(), random);
            case "id", "donationId" -> pick(world.guests(), random).id();
            default -> throw new IllegalStateException("no value for " + name + " of " + operation.name());
        };
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
