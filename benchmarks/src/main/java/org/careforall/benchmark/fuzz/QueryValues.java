// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Values of query parameters that suit them. */
final class QueryValues {

    /** Empty where only an answer can give one. */
    Optional<String> value(String name, World world, Random random) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return Optional.ofNullable(
                switch (name) {
                    case "limit" -> String.valueOf(1 + random.nextInt(100));
                    case "category" -> "medical";
                    case "q" -> List.of("water", "grace", "Clean water", "ü").get(random.nextInt(4));
                    case "sort" ->
                        List.of("newest", "ending", "mostFunded", "trending").get(random.nextInt(4));
                    case "status" -> "ACTIVE";
                    case "near" -> "-1.29,36.82";
                    case "metadata" -> "source:app";
                    case "externalReference", "reference" -> "CRM-4711";
                    case "retired", "unread" -> String.valueOf(random.nextBoolean());
                    case "campaignId" -> world.campaign();
                    case "donationId" -> Maker.pick(world.guests(), random).id();
                    case "donor" -> "grace@example.org";
                    case "from", "updatedSince" -> now.minus(2, ChronoUnit.DAYS).toString();
                    case "to", "asOf" -> now.toString();
                    case "per" -> List.of("day", "hour").get(random.nextInt(2));
                    case "currency" -> "USD";
                    case "lang" -> List.of("en", "de", "es").get(random.nextInt(3));
                    case "radiusKm" -> "50";
                    case "width" -> String.valueOf(1 + random.nextInt(2));
                    case "outcome" -> List.of("success", "cancelled").get(random.nextInt(2));
                    case "state" ->
                        List.of("applied", "parked", "ignored", "foreign", "failed")
                                .get(random.nextInt(5));
                    default -> null;
                });
    }
}
