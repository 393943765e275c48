// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortBookTest {

    @TempDir
    Path parent;

    @Test
    void aPartKeepsItsPortUntilSomebodyElseHasIt() throws IOException {
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"))) {
            int first = new PortBook(data).port("broker");
            assertThat(new PortBook(data).port("broker")).isEqualTo(first);

            try (ServerSocket somebody = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
                int second = new PortBook(data).port("broker");

                assertThat(second).isNotEqualTo(somebody.getLocalPort());
                assertThat(new PortBook(data).port("broker")).isEqualTo(second);
            }
        }
    }
}
