// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A properties file of mode 0600, always whole: it is written beside, then moved. */
final class SecretsFile {

    private final Path path;

    SecretsFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    Map<String, String> read() {
        if (!exists()) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new StartRefused("cannot read " + path, e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    void write(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        try {
            Path beside =
                    Files.createTempFile(path.getParent(), path.getFileName().toString(), null, OwnerOnly.FILE);
            try (Writer writer = Files.newBufferedWriter(beside)) {
                properties.store(writer, "Generated at the first start. Keep it with the data, and to yourself.");
            }
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartRefused("cannot write " + path, e);
        }
    }
}
