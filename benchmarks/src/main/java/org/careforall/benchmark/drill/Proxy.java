// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A network cable on loopback that can be cut, held still, or torn at the moment a commit went through. */
final class Proxy implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;
    private final Supplier<CommitWatch> watches;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger commitsToTear = new AtomicInteger();
    private final AtomicInteger commitsTorn = new AtomicInteger();
    private volatile boolean refusing;
    private volatile boolean still;

    private Proxy(ServerSocket listener, int target, Supplier<CommitWatch> watches) {
        this.listener = listener;
        this.target = target;
        this.watches = watches;
    }

    /** Listens on a free port for what is meant for the target's. */
    static Proxy start(int target, Supplier<CommitWatch> watches) {
        try {
            Proxy proxy = new Proxy(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), target, watches);
            daemon("proxy of " + target, proxy::listen);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("the proxy did not start", e);
        }
    }

    static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                daemon("proxy connect", () -> connect(client));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        try {
            if (refusing) {
                Link.reset(client);
                return;
            }
            server.connect(new InetSocketAddress("localhost", target));
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Link link = new Link(this, client, server, watches.get());
            links.add(link);
            link.start();
        } catch (IOException targetIsAway) {
            Link.reset(client);
        }
    }

    /** Ends all connections as a server that ends does, and lets none in until {@link #mend}. */
    int cut() {
        refusing = true;
        return endAll(false);
    }

    /** Tears all connections at once; new ones are let in. */
    int reset() {
        return endAll(true);
    }

    /**
     * Tears all connections at a moment when there is unfinished work on one of them, or when the patience ends; on how many
     * it was still unfinished when they were gone.
     */
    int resetAtWork(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (links.stream().noneMatch(Link::isAtWork) && System.nanoTime() < end) {
            Pause.millis(1);
        }
        List<Link> torn = List.copyOf(links);
        torn.forEach(link -> link.end(true));
        return (int) torn.stream().filter(Link::isAtWork).count();
    }

    private int endAll(boolean tear) {
        int ended = 0;
        for (Link link : links) {
            link.end(tear);
            ended++;
        }
        return ended;
    }

    /** Nothing goes through until {@link #mend}, and nobody is told. */
    void stall() {
        still = true;
    }

    /** The next commits go through, and their connections are torn before the answer. */
    void tearAfterCommits(int count) {
        commitsTorn.set(0);
        commitsToTear.set(count);
    }

    /** All is well again; how many commits were torn since they were asked for. */
    int mend() {
        refusing = false;
        still = false;
        commitsToTear.set(0);
        return torn();
    }

    /** How many commits were torn since they were asked for. */
    int torn() {
        return commitsTorn.get();
    }

    void awaitPassage() {
        while (still) {
            Pause.millis(20);
        }
    }

    boolean tearsThisCommit() {
        if (commitsToTear.get() > 0 && commitsToTear.getAndDecrement() > 0) {
            commitsTorn.incrementAndGet();
            return true;
        }
        return false;
    }

    void forget(Link link) {
        links.remove(link);
    }

    @Override
    public void close() {
        mend();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endAll(true);
    }
}
