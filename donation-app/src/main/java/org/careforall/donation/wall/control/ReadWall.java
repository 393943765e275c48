// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.wall.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.donation.wall.entity.Wall;
import org.careforall.donation.wall.entity.WallGift;
import org.careforall.platform.database.Database;
import org.careforall.platform.json.Rfc3339;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;

/** Reads a campaign's public wall. Its sum over all pages is what the campaign raised. */
@ApplicationScoped
public class ReadWall {

    private static final Position NEWEST = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private Database database;

    /** For CDI's proxies. */
    protected ReadWall() {}

    /** Made by CDI. */
    @Inject
    public ReadWall(Database database) {
        this.database = database;
    }

    private record Position(Instant time, UUID id) {}

    /** A page, newest first. */
    public Page<WallGift> page(UUID campaign, PageRequest request) {
        Position from = request.after().map(ReadWall::position).orElse(NEWEST);
        List<Wall.Entry> found = database.with(
                connection -> Wall.before(connection, campaign, from.time(), from.id(), request.limit() + 1));
        boolean more = found.size() > request.limit();
        List<Wall.Entry> shown = more ? found.subList(0, request.limit()) : found;
        String next = more ? cursor(shown.get(shown.size() - 1)) : null;
        return new Page<>(shown.stream().map(Wall.Entry::gift).toList(), next);
    }

    private static String cursor(Wall.Entry last) {
        return Cursor.encode(last.position(), last.gift().id());
    }

    private static Position position(String after) {
        return Cursor.read(after, parts -> new Position(Rfc3339.parse(parts.get(0)), UUID.fromString(parts.get(1))));
    }
}
