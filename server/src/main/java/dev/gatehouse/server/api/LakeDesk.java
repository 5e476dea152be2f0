package dev.gatehouse.server.api;

import dev.gatehouse.lake.Lake;
import dev.gatehouse.lake.failure.Kind;
import dev.gatehouse.lake.failure.LakeException;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.parts.Watching;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Asks the lake, a few questions at once: more would only take memory from each other. */
@Singleton
public final class LakeDesk {
    private static final Logger LOG = Logger.getLogger(LakeDesk.class);
    /** Says when it refuses, for the description of the API. */
    static final String BUSY = "Too many searches are under way; Retry-After says when to try again";

    /** Says when it fails, for the description of the API. */
    static final String AWAY = "The event store cannot answer now; Retry-After says when to try again";

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Semaphore places;
    private final Lake lake;
    private final Duration patience;

    @Inject
    LakeDesk(Watching watching) {
        this(watching.station().lake(), AT_ONCE, PATIENCE);
    }

    LakeDesk(Lake lake, int atOnce, Duration patience) {
        this.lake = lake;
        this.places = new Semaphore(atOnce);
        this.patience = patience;
    }

    /** What the lake answers; a failure of it is a problem. */
    public <T> T ask(Function<Lake, T> question) {
        take();
        try {
            return question.apply(lake);
        } catch (LakeException e) {
            if (e.kind() == Kind.USER) {
                throw Problems.malformed(String.valueOf(e.getMessage())).thrown();
            }
            LOG.error("the lake does not answer", e);
            throw Problems.unavailable("The event store cannot answer now (" + e.code() + ").")
                    .thrown()
                    .retryAfter(AGAIN);
        } finally {
            places.release();
        }
    }

    private void take() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problems.tooMany("Too many searches are under way.")
                        .thrown()
                        .retryAfter(AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable("The server is ending.").thrown();
        }
    }
}
