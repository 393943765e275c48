// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A request as it is sent; {@code target} is path and query. */
record Request(String method, String target, Map<String, String> headers, byte[] body) {

    private static final int SHORT = 1000;

    /**
     * What repeats it in a shell.
     *
     * @param people whose tokens are shown as {@code $ADMIN} and the like: they end after ten minutes
     * @param file where its body goes when it is too long or too odd for a line
     */
    String curl(URI base, People people, Path file) throws IOException {
        StringBuilder line = new StringBuilder("curl -i -g --path-as-is -X ").append(method);
        headers.forEach((name, value) -> line.append(" -H ").append(people.named(quoted(name + ": " + value))));
        if (body.length > 0) {
            String text = new String(body, StandardCharsets.US_ASCII);
            if (body.length <= SHORT && text.chars().allMatch(c -> c >= ' ' && c < 127)) {
                line.append(" --data-binary ").append(quoted(text));
            } else {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, body);
                line.append(" --data-binary ").append(quoted("@" + file));
            }
        }
        return line.append(' ').append(quoted(base + target)).toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
