// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with an answer. */
final class Judge {

    private static final String PROBLEM = "application/problem+json";

    /** A Java program's inside, or another's page. */
    private static final Pattern LEAK = Pattern.compile(
            "\\tat |\\\\tat |java\\.lang|[a-z]Exception|Exception in|<html|SRVE\\d|CWWK|org\\.postgresql");

    /** What is answered where another operation is, or none. */
    private static final Set<Integer> NOWHERE = Set.of(400, 401, 403, 404, 405, 414, 415, 422);

    List<String> faults(Call call, Answer answer) {
        List<String> faults = new ArrayList<>();
        Operation operation = call.operation();
        int status = answer.status();
        if (status == 0) {
            return List.of("no answer");
        }
        if (status >= 500) {
            faults.add("server error " + status);
        }
        boolean documented = operation.answers().containsKey(status);
        boolean excused = call.mayBeElsewhere() && (answer.isSuccess() || NOWHERE.contains(status));
        if (!documented && !excused) {
            faults.add("undocumented status " + status);
        }
        if (status >= 400) {
            faults.addAll(problem(answer));
        } else if (documented && !call.mayBeElsewhere()) {
            faults.addAll(success(operation.answers().get(status), answer));
        }
        return faults;
    }

    private static List<String> problem(Answer answer) {
        List<String> faults = new ArrayList<>();
        if (LEAK.matcher(answer.body()).find()) {
            faults.add("leak in " + answer.status());
        }
        if (!answer.mediaType().equals(PROBLEM)) {
            faults.add("error as " + answer.mediaType() + " with " + answer.status());
            return faults;
        }
        JsonNode problem = answer.json();
        for (String field : List.of("type", "title", "traceId")) {
            if (problem.path(field).asText().isEmpty()) {
                faults.add("problem without " + field);
            }
        }
        if (problem.path("status").asInt() != answer.status()) {
            faults.add("problem with another status");
        }
        return faults;
    }

    private static List<String> success(List<String> types, Answer answer) {
        List<String> faults = new ArrayList<>();
        String type = answer.mediaType();
        if (answer.body().contains("\tat ") || type.equals("text/html") && !types.contains(type)) {
            faults.add("leak in " + answer.status());
        }
        if (!types.isEmpty() && !types.contains(type)) {
            faults.add("answered as " + type + ", which is not documented");
        }
        if (answer.whole() && type.endsWith("json") && answer.json().isMissingNode()) {
            faults.add("JSON that does not parse");
        }
        return faults;
    }
}
