package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.parts.Watching;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams of alerts that are being read: so many at most, each on a thread of its own. */
@Singleton
final class AlertStreams {
    /** So many at once. */
    static final int MOST = 200;

    /** So many changes are read from the store at once. */
    private static final int SOME = 100;

    private final Watching watching;
    private final Set<AlertStream> open = ConcurrentHashMap.newKeySet();

    AlertStreams(Watching watching) {
        this.watching = watching;
    }

    /** The number of the last change. */
    long last() {
        return watching.alerts().lastChange();
    }

    /** One that is not begun; a problem where there are too many. */
    AlertStream prepare(long after, AlertOutlet outlet) {
        if (open.size() >= MOST) {
            throw Problems.tooMany("There are " + MOST + " streams of alerts already. Close one, or read the list.")
                    .thrown();
        }
        return new AlertStream(
                since -> watching.alerts().changesSince(since, SOME), after, outlet, AlertStream.Pace.USUAL);
    }

    /** Begins it, on a thread of its own. */
    void begin(AlertStream stream) {
        boolean _ = open.add(stream);
        Thread _ = Thread.ofVirtual().name("alert-stream").start(() -> {
            try {
                stream.run(watching.station().feed()::listen);
            } finally {
                boolean _ = open.remove(stream);
            }
        });
    }

    /** How many there are. */
    int size() {
        return open.size();
    }

    @PreDestroy
    void close() {
        open.forEach(AlertStream::end);
    }
}
