// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs a main class of the tests in a process of its own, to be killed. */
final class TestProcess {

    private TestProcess() {}

    static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static void awaitLine(Process process, String line) throws IOException {
        BufferedReader output = process.inputReader();
        String said = output.readLine();
        if (!line.equals(said)) {
            process.destroyForcibly();
            throw new IllegalStateException("the other process said " + said);
        }
    }

    /** The other side of {@link #awaitLine}. */
    static void sayAndWait(String line) throws InterruptedException {
        System.out.println(line);
        new CountDownLatch(1).await();
    }
}
