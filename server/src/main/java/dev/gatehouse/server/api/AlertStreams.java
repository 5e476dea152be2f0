package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.signin.SignedOff;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The streams of alerts that are being read: so many at most, each on a thread of its own. */
@Singleton
final class AlertStreams {
    /** So many at once. */
    static final int MOST = 200;

    /** So many changes are read from the store at once. */
    private static final int SOME = 100;

    private final Watching watching;
    private final Map<AlertStream, Optional<String>> open = new ConcurrentHashMap<>();

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

    /**
     * Begins it, on a thread of its own.
     *
     * @param reader the object id of whoever reads, where PIM may know him
     */
    void begin(AlertStream stream, Optional<String> reader) {
        open.put(stream, reader);
        Thread _ = Thread.ofVirtual().name("alert-stream").start(() -> {
            try {
                stream.run(watching.station().feed()::listen);
            } finally {
                open.remove(stream);
            }
        });
    }

    /** How many there are. */
    int size() {
        return open.size();
    }

    /** Whoever was signed off reads nothing more. */
    void end(@Observes SignedOff who) {
        open.forEach((stream, reader) -> {
            if (reader.filter(who.objectId()::equals).isPresent()) {
                stream.end();
            }
        });
    }

    @PreDestroy
    void close() {
        open.keySet().forEach(AlertStream::end);
    }
}
