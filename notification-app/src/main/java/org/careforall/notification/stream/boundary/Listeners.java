// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.stream.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careforall.notification.notice.boundary.NoticeView;
import org.careforall.notification.notice.entity.NoticeKind;
import org.careforall.notification.notice.entity.Noticeboard;
import org.careforall.notification.notice.entity.Reader;
import org.careforall.notification.notice.entity.Told;
import org.careforall.platform.json.Json;

/** Everybody who listens, a bounded number, and what they are told. */
@ApplicationScoped
public class Listeners {

    private static final Logger LOG = Logger.getLogger(Listeners.class.getName());
    private static final int MOST = 500;
    private static final int MOST_OF_ONE = 5;
    private static final int MOST_AT_ONCE = 1_000;

    /** Ids are given before the commit, so that one may appear late: each look goes back this far. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(30);

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedExecutorService executor;

    private Noticeboard board;
    private Json json;
    private Clock clock;

    /** For CDI's proxies. */
    protected Listeners() {}

    /** Made by CDI. */
    @Inject
    public Listeners(Noticeboard board, Json json, Clock clock) {
        this.board = board;
        this.json = json;
        this.clock = clock;
    }

    /** Whether somebody was added; false when there are too many, of all or of this one. */
    synchronized boolean add(Listener listener) {
        long own = listeners.stream()
                .filter(other -> other.reader().user().equals(listener.reader().user()))
                .count();
        return listeners.size() < MOST && own < MOST_OF_ONE && listeners.add(listener);
    }

    /** One look into the database for everybody. */
    void look() {
        Instant now = clock.instant();
        listeners.removeIf(listener -> {
            boolean over = listener.isOver(now);
            if (over) {
                listener.close();
            }
            return over;
        });
        if (listeners.isEmpty()) {
            return;
        }
        Set<UUID> users =
                listeners.stream().map(listener -> listener.reader().user()).collect(Collectors.toSet());
        UUID from = Noticeboard.firstIdOf(now.minus(LOOK_BACK));
        Map<UUID, List<Told>> news = board.since(users, from, MOST_AT_ONCE).stream()
                .collect(Collectors.groupingBy(told -> told.notice().userId().orElseThrow()));
        Set<NoticeKind> kinds = listeners.stream()
                .flatMap(listener -> listener.reader().staff().stream())
                .collect(Collectors.toSet());
        List<Told> staff = board.sinceForStaff(kinds, from, MOST_AT_ONCE);
        listeners.forEach(listener -> speak(
                listener, both(news.getOrDefault(listener.reader().user(), List.of()), staff, listener.reader()), now));
    }

    /** What a listener missed since an id. */
    void catchUp(Listener listener, UUID from) {
        Reader reader = listener.reader();
        List<Told> own = board.since(Set.of(reader.user()), from, MOST_AT_ONCE);
        speak(listener, both(own, board.sinceForStaff(reader.staff(), from, MOST_AT_ONCE), reader), clock.instant());
    }

    private static List<Told> both(List<Told> own, List<Told> staff, Reader reader) {
        List<Told> forReader = staff.stream()
                .filter(told -> reader.staff().contains(told.notice().kind()))
                .toList();
        return forReader.isEmpty()
                ? own
                : Stream.concat(own.stream(), forReader.stream())
                        .sorted(Comparator.comparing(told -> told.notice().id()))
                        .toList();
    }

    private void speak(Listener listener, List<Told> news, Instant now) {
        if (!listener.claim()) {
            return;
        }
        executor.submit(() -> {
            try {
                news.stream().map(NoticeView::of).forEach(view -> listener.tell(view.id(), asText(view), now));
                listener.keepAlive(now);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a listener is given up", e);
                listener.close();
            } finally {
                listener.release();
            }
        });
    }

    private String asText(NoticeView view) {
        return new String(json.write(view), StandardCharsets.UTF_8);
    }
}
