// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was found, once for each operation and kind, with the first request that showed it. */
final class Findings {

    private static final int SHOWN = 300;

    private record Finding(String example, int count) {}

    private final Map<String, Finding> findings = new TreeMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private final URI base;
    private final People people;
    private final Path folder;

    /** @param folder where bodies go that are too long to be printed */
    Findings(URI base, People people, Path folder) {
        this.base = base;
        this.people = people;
        this.folder = folder;
    }

    synchronized void add(Call call, String kind, String twist, Request request, Answer answer) {
        String key = call.operation().name() + ": " + kind;
        Finding before = findings.get(key);
        if (before != null) {
            findings.put(key, new Finding(before.example(), before.count() + 1));
            return;
        }
        try {
            String curl = request.curl(base, people, folder.resolve("body-" + findings.size() + ".bin"));
            add(key, "(" + twist + ") " + curl + "\n    " + answer.status() + " " + shortened(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request that should have succeeded: shown when its operation seldom does. */
    synchronized void refused(Call call, Request request, Answer answer) {
        try {
            String name = call.operation().name();
            refused.putIfAbsent(
                    name,
                    request.curl(base, people, folder.resolve("refused-" + refused.size() + ".bin")) + "\n    "
                            + answer.status() + " " + shortened(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operation of which too few requests succeeded. */
    synchronized void seldom(String operation) {
        add(operation + ": fewer than a fifth succeeded", refused.getOrDefault(operation, "see the table"));
    }

    /** Something that no single request showed. */
    synchronized void add(String key, String example) {
        Finding before = findings.get(key);
        if (before == null) {
            System.out.println("found: " + key + "\n    " + example);
        }
        findings.put(key, before == null ? new Finding(example, 1) : new Finding(before.example(), before.count() + 1));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + " …" : line;
    }

    synchronized boolean isEmpty() {
        return findings.isEmpty();
    }

    synchronized void print() {
        System.out.println(
                findings.isEmpty()
                        ? "No findings."
                        : "\n" + findings.size() + " findings, each with its first request:");
        findings.forEach((key, finding) ->
                System.out.println("- " + key + " (" + finding.count() + " times)\n    " + finding.example()));
    }
}
