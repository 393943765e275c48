// SPDX-License-Identifier: Apache-2.0
package org.careforall.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a text file beside this class: fields with one blank between them, comments after {@code #}. */
final class Table {

    private Table() {}

    static List<String[]> rows(String name) {
        try (InputStream file = Table.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("table " + name + " is missing", e);
        }
    }
}
