// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with an answer. */
final class Judge {

    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";

    /** A Java program's inside. Names of classes have a capital where the types of events have none. */
    private static final Pattern LEAK =
            Pattern.compile("\\tat |\\\\tat |java\\.lang|[a-z]Exception|Exception in|SRVE\\d|CWWK|org\\.postgresql"
                    + "|\\b(?:org\\.careforall|org\\.apache|org\\.jboss|com\\.ibm|com\\.fasterxml|io\\.openliberty|jakarta|javax|java)"
                    + "(?:\\.[a-z0-9_]+)*\\.[A-Z]");

    /** Why an event failed, in a page for staff: meant to name the exception. */
    private static final Pattern CAUSE = Pattern.compile("\"cause\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*+\"");

    private static final String PAGE = "<html";

    /** What is answered where another operation is, or none. */
    private static final Set<Integer> NOWHERE = Set.of(400, 401, 403, 404, 405, 414, 415, 422);

    private final Schemas schemas;

    Judge(ApiDocument document) {
        this.schemas = new Schemas(document);
    }

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
        Operation.Reply reply = operation.answers().getOrDefault(status, Operation.Reply.NONE);
        if (leaks(reply, answer)) {
            faults.add("leak in " + status);
        }
        if (status >= 400) {
            faults.addAll(problem(reply, answer));
        }
        if (documented && !call.mayBeElsewhere()) {
            faults.addAll(asDocumented(reply, answer));
        }
        return faults;
    }

    /** The token endpoint has OAuth's form for it, with a problem's members in it. */
    private static List<String> problem(Operation.Reply reply, Answer answer) {
        List<String> faults = new ArrayList<>();
        String type = answer.mediaType();
        if (!type.equals(PROBLEM) && !(type.equals(JSON) && reply.content().containsKey(JSON))) {
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

    private static boolean leaks(Operation.Reply reply, Answer answer) {
        String type = answer.mediaType();
        boolean text = type.startsWith("text/") || type.contains("json") || type.isEmpty();
        String body = answer.status() < 400 ? CAUSE.matcher(answer.body()).replaceAll("") : answer.body();
        return text && LEAK.matcher(body).find()
                || body.contains(PAGE) && !reply.content().containsKey("text/html");
    }

    private List<String> asDocumented(Operation.Reply reply, Answer answer) {
        List<String> faults = new ArrayList<>();
        reply.headers().stream()
                .filter(name -> answer.header(name).isEmpty())
                .forEach(name -> faults.add(answer.status() + " without the header " + name));
        String type = answer.mediaType();
        if (!reply.content().isEmpty() && !reply.content().containsKey(type)) {
            faults.add(answer.status() + " answered as " + type + ", which is not documented");
        }
        if (answer.whole() && type.endsWith("json")) {
            JsonNode json = answer.json();
            if (json.isMissingNode()) {
                faults.add("JSON that does not parse");
            } else {
                JsonNode schema = reply.content().getOrDefault(type, MissingNode.getInstance());
                schemas.faults(schema, json).forEach(fault -> faults.add("in " + answer.status() + ", " + fault));
            }
        }
        return faults;
    }
}
