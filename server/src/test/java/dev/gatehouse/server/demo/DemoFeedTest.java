package dev.gatehouse.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.server.running.MovableClock;
import dev.gatehouse.server.start.StartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoFeedTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant BEGIN = Instant.parse("2026-05-04T00:00:00Z");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final Story story = new Story(IntStream.range(0, 10)
            .mapToObj(day -> new Told(
                    BEGIN.plus(Duration.ofDays(day)),
                    JSON.createObjectNode()
                            .put("id", "event" + day)
                            .put("time", BEGIN.plus(Duration.ofDays(day)).toString())))
            .toList());

    @Test
    void whatLiesBeforeIsWrittenAtOnceAndTheRestWhenItsTimeHasCome() throws Exception {
        DemoFeed feed = feed(BEGIN.plus(Duration.ofHours(49)));
        feed.round();
        assertThat(ids()).containsExactly("event0", "event1", "event2");
        feed.round();
        assertThat(ids()).hasSize(3);

        clock.forward(Duration.ofHours(23));
        feed.round();
        assertThat(ids()).containsExactly("event0", "event1", "event2", "event3");
    }

    @Test
    void overWeeksItIsToldAgainAsSomethingNew() throws Exception {
        DemoFeed feed = feed(BEGIN.plus(Duration.ofDays(13)));
        feed.round();
        assertThat(ids()).hasSize(10);
        clock.forward(Duration.ofDays(1));
        feed.round();
        assertThat(ids()).hasSize(11).endsWith("event0_1");
        assertThat(lines().getLast().path("time").textValue()).isEqualTo("2026-05-18T00:00:00Z");
    }

    @Test
    void aKillInTheMiddleOfALineLosesNothingAndWritesNothingTwice() throws Exception {
        DemoFeed feed = feed(BEGIN.plus(Duration.ofDays(3)));
        feed.round();
        List<String> before = ids();
        Files.writeString(folder.resolve("2026-05-08.ndjson"), "{\"id\":\"eve", StandardOpenOption.CREATE);

        clock.forward(Duration.ofDays(1));
        new DemoFeed(story, Duration.ZERO, folder, clock).round();
        assertThat(before).hasSize(4);
        assertThat(ids()).containsExactly("event0", "event1", "event2", "event3", "event4");
    }

    @Test
    void whatCannotBeWrittenIsWrittenLater() throws Exception {
        DemoFeed feed = feed(BEGIN.plus(Duration.ofDays(1)));
        Path full = Files.createDirectory(folder.resolve("2026-05-05.ndjson"));
        assertThatThrownBy(feed::round).isInstanceOf(StartException.class).hasMessageContaining(folder.toString());

        Files.delete(full);
        feed.round();
        assertThat(ids()).containsExactly("event0", "event1");
    }

    private DemoFeed feed(Instant now) {
        clock.forward(Duration.between(clock.instant(), now));
        return new DemoFeed(story, Duration.ZERO, folder, clock);
    }

    private List<String> ids() throws Exception {
        return lines().stream().map(line -> line.path("id").textValue()).toList();
    }

    private List<JsonNode> lines() throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    lines.add(JSON.readTree(line));
                }
            }
        }
        return lines;
    }
}
