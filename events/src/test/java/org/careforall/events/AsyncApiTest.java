// SPDX-License-Identifier: Apache-2.0
package org.careforall.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Holds docs/asyncapi.yaml to the records. */
class AsyncApiTest {

    private static final String LICENCE = "# SPDX-License-Identifier: Apache-2.0\n";

    @Test
    void theCommittedDocumentNamesEveryEventAsItIs() throws IOException {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setDereferenceAliases(true);
        options.setWidth(120);
        Path fresh = Path.of("target", "asyncapi.yaml");
        Files.writeString(fresh, LICENCE + new Yaml(options).dump(AsyncApi.document()));

        assertThat(Files.readString(Path.of("../docs/asyncapi.yaml")))
                .as("the events changed: if it was meant, cp events/target/asyncapi.yaml docs/")
                .isEqualTo(Files.readString(fresh));
    }
}
