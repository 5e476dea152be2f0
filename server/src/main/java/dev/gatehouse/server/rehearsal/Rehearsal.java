package dev.gatehouse.server.rehearsal;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.demo.Laps;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Sends a story to a server until some time is over or it ends, asks it this and that, and lets it catch up. */
public final class Rehearsal {
    private static final int BODY = 500;
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final int CATCH_UP = 200;

    /** What somebody who looks at alerts asks for. */
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/alerts?limit=50",
            "/api/v1/incidents?limit=50",
            "/api/v1/events?table=SigninLogs&limit=50",
            "/api/v1/rules",
            "/api/v1/sources",
            "/metrics",
            "/health/ready");

    private final Line line;
    private final Laps laps;

    /** Of a server that a line leads to. */
    public Rehearsal(Line line, Laps laps) {
        this.line = requireNonNull(line, "line is null");
        this.laps = requireNonNull(laps, "laps is null");
    }

    /** Goes on for so long at most; answers how many records were taken. */
    public long run(int count, Duration time) throws IOException, InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        long taken = 0;
        for (int lap = 0; lap < count && System.nanoTime() < until; lap++) {
            for (int from = 0; from < laps.records() && System.nanoTime() < until; from += BODY) {
                int to = Math.min(laps.records(), from + BODY);
                HttpResponse<String> answer = line.send(laps.lines(lap, from, to));
                if (answer.statusCode() != 200) {
                    Thread.sleep(BREATH);
                    continue;
                }
                taken += to - from;
            }
            ask();
        }
        for (int i = 0; i < CATCH_UP && line.isBehind(); i++) {
            Thread.sleep(BREATH);
        }
        ask();
        return taken;
    }

    private void ask() throws IOException, InterruptedException {
        for (String question : QUESTIONS) {
            line.ask(question);
        }
    }
}
