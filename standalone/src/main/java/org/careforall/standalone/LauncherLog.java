// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the parts in this process have to say goes to a file; the console is for the person who typed {@code ./run}. */
final class LauncherLog implements AutoCloseable {

    private static final int BYTES = 10_000_000;

    private final Handler handler;
    // held: a logger that nobody holds is forgotten with its level
    private final Logger root = Logger.getLogger("");

    private LauncherLog(Handler handler) {
        this.handler = handler;
        root.addHandler(handler);
    }

    static LauncherLog open(Path file) {
        try (InputStream configuration = LauncherLog.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
            FileHandler handler = new FileHandler(file.toString().replace("%", "%%"), BYTES, 1, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            return new LauncherLog(handler);
        } catch (IOException e) {
            throw new StartRefused("cannot write " + file, e);
        }
    }

    @Override
    public void close() {
        handler.close();
    }
}
