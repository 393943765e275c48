// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.careforall.standalone.demo.Demo;
import org.careforall.standalone.demo.DemoFailed;

/** What {@code ./run} starts once everything is built. Exit code 1 and one line when something stands in the way. */
public final class Launcher {

    private final PrintStream out;
    private final RepositoryLayout layout;
    private final Map<String, String> environment;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Launcher(PrintStream out, RepositoryLayout layout, Map<String, String> environment) {
        this.out = out;
        this.layout = layout;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        try {
            RepositoryLayout layout = RepositoryLayout.find();
            Options options = Options.parse(layout.root(), arguments);
            if (options.help()) {
                System.out.print(Options.explanation());
                return;
            }
            System.exit(new Launcher(System.out, layout, System.getenv()).run(options));
        } catch (StartRefused e) {
            System.err.println("run: " + e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            // threads of parts that did start would keep this process alive
            e.printStackTrace();
            System.exit(1);
        }
    }

    private int run(Options options) {
        long begin = System.nanoTime();
        DataDirectory data = DataDirectory.open(options.data());
        if (options.fresh()) {
            Orphans.stop(layout, data);
            data.clear();
        }
        if (data.closed() > 0) {
            out.println("Other users of this machine could read the data directory (" + data.closed()
                    + " files and folders); they no longer can.");
        }
        LauncherLog log = LauncherLog.open(data.resolve("launcher.log"));
        Settings settings = Settings.load(data, environment);
        AllInOne house = AllInOne.start(layout, data, settings, options.port(), this::tellStopping);
        out.println("Starting CareForAll in " + data.path() + " …");
        Thread end = new Thread(
                () -> {
                    stopping.set(true);
                    house.close();
                    data.close();
                    log.close();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(end);
        house.awaitReady();
        new Greeting(out, house, data).print((System.nanoTime() - begin) / 1_000_000_000.0);
        if (options.demo()) {
            new Thread(() -> demo(house, data), "demo").start();
        }
        return watch(house);
    }

    private void demo(AllInOne house, DataDirectory data) {
        Settings settings = house.settings();
        if (house.sandbox().isEmpty()) {
            out.println("\nDemo: exit code 1 (payments go to Stripe, and the demo pays at the sandbox only)");
            return;
        }
        Demo demo = new Demo(
                out,
                Boolean.getBoolean("careforall.terminal"),
                house.addresses().local(),
                data.resolve("demo.properties"),
                settings.given("ADMIN_EMAIL").orElse(ServerEnvironment.ADMIN_EMAIL),
                settings.secret("ADMIN_PASSWORD"));
        try {
            out.println("Demo: exit code " + (demo.run() ? 0 : 1));
        } catch (DemoFailed e) {
            if (!stopping.get()) {
                out.println("\nDemo: exit code 1 (" + e.getMessage() + ")");
            }
        }
    }

    /** Returns when Liberty ends by itself; a Ctrl-C ends this process from its shutdown hook instead. */
    private int watch(AllInOne house) {
        LibertyServer liberty = house.liberty();
        int exit = liberty.onExit().join().exitValue();
        if (!stopping.get()) {
            System.err.println("run: Liberty ended by itself (exit code " + exit + "): see "
                    + liberty.settings().messages() + " and "
                    + liberty.settings().console());
        }
        return 1;
    }

    private void tellStopping(String part) {
        out.println("Stopping " + part + " …");
    }
}
