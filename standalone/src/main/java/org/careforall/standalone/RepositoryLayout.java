// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where the build puts what is started here.
 *
 * @param root the folder of the repository
 */
public record RepositoryLayout(Path root) {

    /**
     * The repository that the working directory is in, or that the system property {@code careforall.home} names.
     *
     * @throws StartRefused when there is none
     */
    public static RepositoryLayout find() {
        String home = System.getProperty("careforall.home");
        Path start = Path.of(home == null ? "" : home).toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("liberty-config"))) {
                return new RepositoryLayout(folder);
            }
        }
        throw new StartRefused("not in CareForAll's repository: " + start);
    }

    /** Open Liberty's own files. */
    public Path liberty() {
        return root.resolve("liberty-config/target/wlp");
    }

    /** The servers' configuration ({@code WLP_USER_DIR}). */
    public Path libertyUser() {
        return root.resolve("liberty-config/target/usr");
    }

    /** An app's WAR as the build made it. */
    public Path war(String app) {
        return root.resolve(app + "-app/target/" + app + "-app.war");
    }

    /**
     * Copies the WARs into one folder, so that a build does not pull them from under a running server.
     *
     * @return whether one of them is another than the one that was there
     * @throws StartRefused when one was not built
     */
    boolean copyWars(Path folder) {
        boolean changed = false;
        try {
            OwnerOnly.folder(folder);
            for (String app : EmbeddedDatabase.APPS) {
                Path war = war(app);
                if (!Files.exists(war)) {
                    throw new StartRefused(root.relativize(war) + " is missing: build with ./mvnw package");
                }
                Path copy = folder.resolve(war.getFileName());
                if (!Files.exists(copy) || Files.mismatch(war, copy) >= 0) {
                    changed = true;
                    Files.copy(war, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return changed;
        } catch (IOException e) {
            throw new StartRefused("cannot copy the WARs to " + folder + ": " + e, e);
        }
    }
}
