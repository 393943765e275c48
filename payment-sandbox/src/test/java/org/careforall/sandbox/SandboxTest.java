// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh sandbox for each test. */
abstract class SandboxTest {
    @TempDir
    Path dir;

    Sandbox sandbox;

    @BeforeEach
    void startSandbox() {
        sandbox = new Sandbox(dir);
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }
}
