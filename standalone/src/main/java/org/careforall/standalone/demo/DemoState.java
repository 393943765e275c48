// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * What the demo remembers between starts: a random number from which all its idempotency keys and passwords come, so
 * that a demo that was killed goes on where it was and gives nothing twice; and whether it came to its end.
 */
final class DemoState {

    private static final String RUN = "run";
    private static final String FINISHED = "finished";

    private final Path file;
    private final Properties properties = new Properties();

    private DemoState(Path file) {
        this.file = file;
    }

    static DemoState load(Path file) {
        DemoState state = new DemoState(file);
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    state.properties.load(reader);
                }
            }
            if (state.properties.getProperty(RUN) == null) {
                byte[] random = new byte[16];
                new SecureRandom().nextBytes(random);
                state.properties.setProperty(RUN, HexFormat.of().formatHex(random));
                state.save();
            }
            return state;
        } catch (IOException e) {
            throw new DemoFailed("cannot use " + file, e);
        }
    }

    String run() {
        return properties.getProperty(RUN);
    }

    /** The same for the same purpose, another for another. */
    String key(String purpose) {
        return "demo-" + run() + "-" + purpose;
    }

    boolean isFinished() {
        return Boolean.parseBoolean(properties.getProperty(FINISHED));
    }

    void finish() {
        properties.setProperty(FINISHED, "true");
        try {
            save();
        } catch (IOException e) {
            throw new DemoFailed("cannot write " + file, e);
        }
    }

    private void save() throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(beside)) {
            properties.store(writer, "The demo of ./run --demo");
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
