// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.careforall.transparency.leaf.Leaf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyLogTest {

    @TempDir
    private Path folder;

    private final SampleLog log = new SampleLog(5);

    private record Run(int exit, String output) {}

    @Test
    void anHonestExportEndsWithZeroAndSaysWhoseSignatureItBelieved() throws IOException {
        Run run = run(file(log.export()));

        assertThat(run.exit()).isZero();
        assertThat(run.output()).startsWith("Verified: 6 leaves").contains("Signed by " + SampleLog.KEY.verifier());
    }

    @Test
    void withTheKeyAndAKeptCheckpointNothingIsBelieved() throws IOException {
        Path kept = Files.writeString(folder.resolve("checkpoint"), log.checkpoint());

        Run run =
                run("--key", SampleLog.KEY.verifier().toString(), "--checkpoint", kept.toString(), file(log.export()));

        assertThat(run.exit()).isZero();
        assertThat(run.output()).doesNotContain("own word");
    }

    @Test
    void aFindingEndsWithOneAndIsALineOfItsOwn() throws IOException {
        List<Leaf> ledger = new ArrayList<>(log.logged);
        ledger.set(3, SampleLog.withAmount(SampleLog.withAmount(ledger.get(3), 0, 1), 1, -1));

        Run run = run(file(log.export(ledger)));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output().lines()).hasSize(2).first().asString().startsWith("leaf 3, transaction 01931f6e");
        assertThat(run.output()).contains("NOT VERIFIED: 1 findings");
    }

    @Test
    void aWrongCallEndsWithTwo() {
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run("--bogus", "x").output()).startsWith("Usage:");
        assertThat(run(folder.resolve("missing").toString()).output()).startsWith("cannot read");
    }

    private String file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("export"), lines).toString();
    }

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = VerifyLog.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8));
    }
}
