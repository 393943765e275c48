// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyWarsTest {

    @TempDir
    private Path root;

    private RepositoryLayout layout;

    @BeforeEach
    void build() throws IOException {
        layout = new RepositoryLayout(root);
        for (String app : EmbeddedDatabase.APPS) {
            Files.createDirectories(layout.war(app).getParent());
            Files.writeString(layout.war(app), app + " 1");
        }
    }

    @Test
    void theFirstCopyAndEveryOtherBuildAreTold() throws IOException {
        Path apps = root.resolve("apps");

        assertThat(layout.copyWars(apps)).isTrue();
        assertThat(layout.copyWars(apps)).isFalse();
        Files.writeString(layout.war("payment"), "payment 2");
        assertThat(layout.copyWars(apps)).isTrue();
        assertThat(apps.resolve("payment-app.war")).hasContent("payment 2");
    }

    @Test
    void aWarThatWasNotBuiltIsNamed() throws IOException {
        Files.delete(layout.war("user"));

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> layout.copyWars(root.resolve("apps")))
                .withMessageContaining("user-app.war");
    }
}
