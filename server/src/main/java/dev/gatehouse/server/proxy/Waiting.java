package dev.gatehouse.server.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Ends connections whose next request is not there in time, however slowly it trickles. */
final class Waiting {
    private final Vertx vertx;
    private final Map<HttpConnection, Long> timers = new ConcurrentHashMap<>();

    Waiting(Vertx vertx) {
        this.vertx = vertx;
    }

    /** From now on the head of a request is waited for. */
    void begin(HttpConnection connection, Duration atMost) {
        end(connection);
        timers.put(connection, vertx.setTimer(atMost.toMillis(), _ -> {
            timers.remove(connection);
            connection.close();
        }));
    }

    /** It is there, or the connection is gone. */
    void end(HttpConnection connection) {
        Optional.ofNullable(timers.remove(connection)).ifPresent(vertx::cancelTimer);
    }

    /** How many are waited for. */
    int count() {
        return timers.size();
    }
}
