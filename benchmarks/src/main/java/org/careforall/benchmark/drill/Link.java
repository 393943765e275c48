// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One connection through a proxy. */
final class Link {

    private static final Logger LOG = Logger.getLogger(Link.class.getName());

    private final Proxy proxy;
    private final Socket client;
    private final Socket server;
    private final CommitWatch watch;

    Link(Proxy proxy, Socket client, Socket server, CommitWatch watch) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        this.watch = watch;
    }

    void start() {
        Proxy.daemon("proxy there", () -> pass(client, server, true));
        Proxy.daemon("proxy back", () -> pass(server, client, false));
    }

    private void pass(Socket from, Socket to, boolean watched) {
        byte[] bytes = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                proxy.awaitPassage();
                if (!watched) {
                    watch.hears(bytes, length);
                }
                // the answer's way is closed before the commit is let through: it can't slip out
                boolean tear = watched && watch.sees(bytes, length) && proxy.tearsThisCommit();
                if (tear) {
                    reset(client);
                }
                out.write(bytes, 0, length);
                out.flush();
                if (tear) {
                    break;
                }
            }
        } catch (IOException ended) {
            LOG.log(Level.FINEST, "ended", ended);
        }
        end(false);
    }

    boolean isAtWork() {
        return watch.isAtWork();
    }

    void end(boolean tear) {
        proxy.forget(this);
        if (tear) {
            reset(client);
            reset(server);
        } else {
            close(client);
            close(server);
        }
    }

    /** RST instead of FIN. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            LOG.log(Level.FINEST, "closed", closedAlready);
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "not closed", e);
        }
    }
}
