package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scanner learns how records are spelled; what it learned from one must not matter for another. */
final class SpellingsTest {
    private static final List<String> PATHS = List.of("id", "status", "status.errorCode", "userPrincipalName", "x");

    /** What stands before a key's comma, before the key, before the colon and before the value. */
    private static final List<List<String>> STYLES = List.of(
            List.of("", "", "", ""),
            List.of("", " ", "", " "),
            List.of("", "", "", " "),
            List.of(" ", " ", " ", " "),
            List.of("", "\n  ", "", " "),
            List.of("", "\r\n\t", "", "\t"),
            List.of("", "", " ", ""),
            List.of("", "", "", "\n"));

    @Test
    void aSpacedRecordAfterACompactOneIsReadWhole() {
        RecordScanner scanner = new RecordScanner(PathSet.of(PATHS));
        assertThat(scanned(scanner, "{\"id\":\"x\"}")).isEqualTo("id=x ");
        assertThat(scanned(scanner, "{\"id\": \"y\", \"x\": 1}")).isEqualTo("id=y x=1 ");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatCameBeforeDoesNotMatter(long seed) {
        Random random = new Random(seed);
        RecordScanner learning = new RecordScanner(PathSet.of(PATHS));
        for (int i = 0; i < 5_000; i++) {
            String record = record(random);
            String fresh = scanned(new RecordScanner(PathSet.of(PATHS)), record);
            assertThat(fresh).as(record).isNotEqualTo("unreadable");
            assertThat(scanned(learning, record)).as("record %d: %s", i, record).isEqualTo(fresh);
        }
    }

    private static String record(Random random) {
        List<String> style = STYLES.get(random.nextInt(STYLES.size()));
        List<String> members = new ArrayList<>();
        members.add(member(style, "id", "\"e" + random.nextInt(100) + "\""));
        members.add(member(style, "userPrincipalName", "\"kim@contoso.example\""));
        members.add(
                member(style, random.nextBoolean() ? "x" : "X", random.nextBoolean() ? "null" : "[1, {\"id\": 2}]"));
        members.add(member(style, "status", "{" + member(style, "errorCode", "50126") + "}"));
        members.add(member(style, "unwanted", random.nextBoolean() ? "{}" : "true"));
        if (random.nextBoolean()) {
            Collections.shuffle(members, random);
        }
        List<String> some = members.subList(0, 1 + random.nextInt(members.size()));
        return "{" + String.join(style.get(0) + ",", some) + "}";
    }

    private static String member(List<String> style, String key, String value) {
        return style.get(1) + '"' + key + '"' + style.get(2) + ':' + style.get(3) + value;
    }

    private static String scanned(RecordScanner scanner, String record) {
        byte[] bytes = (record + "        ").getBytes(StandardCharsets.UTF_8);
        Slices slices = new Slices(PathSet.of(PATHS));
        int end = scanner.scan(bytes, 0, bytes.length, slices);
        if (end != record.length()) {
            return "unreadable";
        }
        StringBuilder text = new StringBuilder();
        for (int path = 0; path < PATHS.size(); path++) {
            if (slices.kind(path) != Kind.ABSENT) {
                text.append(PATHS.get(path)).append('=');
                text.append(new String(
                                bytes,
                                slices.start(path),
                                slices.end(path) - slices.start(path),
                                StandardCharsets.UTF_8))
                        .append(' ');
            }
        }
        return text.toString();
    }
}
