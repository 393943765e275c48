// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.util.Map;
import java.util.TreeMap;

/** The ports of parts that nobody types: free ones, and the same again at the next start while they are still free. */
final class PortBook {

    private final SecretsFile file;
    private final Map<String, String> ports;

    PortBook(DataDirectory directory) {
        this.file = new SecretsFile(directory.resolve("ports.properties"));
        this.ports = new TreeMap<>(file.read());
    }

    /** One part after the other: parts start at the same time, and none may write the file without what another has just taken. */
    synchronized int port(String part) {
        String known = ports.get(part);
        if (known != null && known.matches("[0-9]{1,5}") && Ports.isFree(Integer.parseInt(known))) {
            return Integer.parseInt(known);
        }
        int port = Ports.free();
        while (ports.containsValue(Integer.toString(port))) {
            port = Ports.free();
        }
        ports.put(part, Integer.toString(port));
        file.write(ports);
        return port;
    }
}
