// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Test
    void partsThatStartAtTheSameTimeAllStandInTheBook() {
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"))) {
            PortBook book = new PortBook(data);
            Map<String, Integer> taken = IntStream.range(0, 64)
                    .mapToObj(part -> "part" + part)
                    .parallel()
                    .collect(Collectors.toConcurrentMap(Function.identity(), book::port));

            PortBook later = new PortBook(data);
            assertThat(taken)
                    .allSatisfy((part, port) -> assertThat(later.port(part)).isEqualTo(port));
            assertThat(taken.values()).doesNotHaveDuplicates();
        }
    }
}
