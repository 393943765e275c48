// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.careforall.donation.log.entity.LogHead;
import org.careforall.donation.log.entity.LogTiles;
import org.careforall.platform.database.Database;
import org.careforall.transparency.merkle.Tree;
import org.careforall.transparency.note.Checkpoint;
import org.careforall.transparency.note.SigningKey;
import org.careforall.transparency.tile.TiledNodes;

/** Signs how far the log has grown, and never anything that contradicts what was signed before. */
@ApplicationScoped
public class SignCheckpoint {

    private Database database;
    private LogIdentity identity;

    /** For CDI's proxies. */
    protected SignCheckpoint() {}

    /** Made by CDI. */
    @Inject
    public SignCheckpoint(Database database, LogIdentity identity) {
        this.database = database;
        this.identity = identity;
    }

    /**
     * Signs when the log has grown, or the key is another; true when it did.
     *
     * @throws IllegalStateException when the tiles no longer lead to the root that was signed last
     */
    public boolean signIfGrown() {
        return database.inTransaction(connection -> sign(connection, identity.key()));
    }

    /** The same in a transaction of the caller's. */
    public static boolean sign(Connection connection, SigningKey key) throws SQLException {
        if (!LogHead.lock(connection)) {
            return false;
        }
        LogHead head = LogHead.read(connection);
        Optional<LogHead.Signed> before = head.signed();
        String verifier = key.verifier().toString();
        if (before.isPresent()
                && before.get().size() == head.size()
                && before.get().key().equals(verifier)) {
            return false;
        }
        TiledNodes nodes = new TiledNodes(LogTiles.on(connection));
        if (before.isPresent()
                && !Arrays.equals(
                        new Tree(before.get().size(), nodes).root(),
                        before.get().root())) {
            throw new IllegalStateException("the log's tiles no longer lead to the signed root of size "
                    + before.get().size() + ": they were altered, and nothing more is signed");
        }
        byte[] root = new Tree(head.size(), nodes).root();
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), head.size(), root);
        LogHead.sign(connection, checkpoint, key.sign(checkpoint.text()), verifier);
        return true;
    }
}
