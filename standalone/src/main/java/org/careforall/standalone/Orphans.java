// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.net.URI;
import java.util.Map;

/** Processes that a killed launcher left behind in a data directory. */
public final class Orphans {

    private Orphans() {}

    /** Stops them, and waits until they are gone. */
    public static void stop(RepositoryLayout layout, DataDirectory data) {
        LibertyProcess.stopOrphan(new LibertySettings(
                layout, AllInOne.SERVER, data.resolve("liberty"), Map.of(), URI.create("http://localhost")));
        new Postmaster(new Cluster(data.resolve("postgres")).directory()).stopOrphan();
    }
}
