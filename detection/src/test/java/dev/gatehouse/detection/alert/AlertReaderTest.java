package dev.gatehouse.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AlertReaderTest {
    private static final String LETTERS = "aZ9 \"\\\n\t\u0000\u001b\u2028é\uD83D\uDE00{}[]:,";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatWasWrittenIsReadAsItWas(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            Alert alert = alert(random);
            assertThat(AlertReader.read(AlertJson.write(alert)))
                    .as("seed %d, alert %d", seed, i)
                    .isEqualTo(alert);
        }
    }

    @Test
    void whatAnEarlierProgramDidNotWriteIsNotThere() {
        Alert alert = alert(new Random(7));
        String json = AlertJson.write(alert);
        int sessions = json.indexOf("\"sessions\":[");
        String without = json.substring(0, sessions) + json.substring(json.indexOf("\"summary\":", sessions));
        assertThat(AlertReader.read(without).sessions()).isEmpty();
        assertThat(AlertReader.read(without).entities()).isEqualTo(alert.entities());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"id\":7}",
                "{\"id\":\"no id\"}",
            })
    void whatIsNoAlertIsRefused(String text) {
        assertThatThrownBy(() -> AlertReader.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "severity", "detectedAt", "source", "table"})
    void aWordOrTimeThatThereIsNotIsRefused(String field) {
        String json = AlertJson.write(alert(new Random(3)));
        String wrong = json.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"whatever\"");
        assertThat(wrong).isNotEqualTo(json);
        assertThatThrownBy(() -> AlertReader.read(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Alert alert(Random random) {
        return new Alert(
                id(random),
                text(random),
                1 + random.nextInt(1_000),
                any(random, AlertState.values()),
                maybe(random, AlertReaderTest::time),
                maybe(random, AlertReaderTest::time),
                maybe(random, AlertReaderTest::time),
                time(random),
                new RuleRef(
                        new RuleId(id(random)),
                        text(random),
                        list(random, i -> text(random)),
                        any(random, RuleSource.values()),
                        text(random),
                        list(random, i -> text(random))),
                any(random, Level.values()),
                list(random, i -> entity(random)),
                text(random),
                IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(i -> step(random))
                        .toList(),
                random.nextLong(),
                random.nextLong(),
                text(random),
                text(random),
                maybe(random, any -> new UsualWords(text(any), text(any), text(any))),
                maybe(random, any -> new Expected(text(any), text(any), time(any), time(any), text(any))),
                list(random, i -> new SessionRef(text(random), text(random))),
                maybe(random, AlertReaderTest::id));
    }

    private static Entity entity(Random random) {
        return new Entity(
                text(random),
                maybe(random, AlertReaderTest::text),
                text(random),
                maybe(
                        random,
                        any -> new EntityPrivilege(
                                list(any, i -> text(any)),
                                text(any),
                                any.nextBoolean(),
                                maybe(any, AlertReaderTest::time),
                                maybe(any, AlertReaderTest::time),
                                text(any),
                                any.nextBoolean())));
    }

    private static Step step(Random random) {
        List<EventRef> events = IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(i -> new EventRef(
                        text(random),
                        any(random, Table.values()),
                        maybe(random, AlertReaderTest::time),
                        IntStream.range(0, 1 + random.nextInt(3))
                                .mapToObj(j -> new SourceRef(text(random), random.nextLong()))
                                .toList()))
                .toList();
        return new Step(
                new RuleId(id(random)),
                list(random, i -> new Reason(text(random), text(random), text(random))),
                events);
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Instant time(Random random) {
        return Instant.ofEpochSecond(
                random.nextLong(-60_000_000_000L, 250_000_000_000L), random.nextInt(1_000_000_000));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = random.nextInt(9); i >= 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static <T> List<T> list(Random random, IntFunction<T> item) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(item).toList();
    }

    private static <T> Optional<T> maybe(Random random, Function<Random, T> some) {
        return random.nextBoolean() ? Optional.of(some.apply(random)) : Optional.empty();
    }
}
