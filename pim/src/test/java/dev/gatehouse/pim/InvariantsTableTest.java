package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.invariant.Invariant;
import dev.gatehouse.pim.invariant.Invariants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables in docs/pim/invariants.md. */
final class InvariantsTableTest {
    private static final Pattern ROW = Pattern.compile("\\| ([A-L][0-9]+) \\| .* \\| (.*) \\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");
    private static final Map<Character, Integer> HOW_MANY =
            Map.of('A', 14, 'B', 12, 'C', 6, 'D', 6, 'E', 9, 'F', 6, 'G', 5, 'H', 8, 'I', 6, 'L', 1);

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs")) ? here : here.resolve("..").normalize();
    }

    private static List<MatchResult> rows() throws IOException {
        return Files.readAllLines(repository().resolve("docs/pim/invariants.md")).stream()
                .map(ROW::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.toMatchResult())
                .toList();
    }

    @Test
    void haveARowForEachNumber() throws IOException {
        List<String> expected = HOW_MANY.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(section ->
                        IntStream.rangeClosed(1, section.getValue()).mapToObj(number -> section.getKey() + "" + number))
                .toList();

        assertThat(rows()).extracting(row -> row.group(1)).containsExactlyElementsOf(expected);
        assertThat(expected)
                .containsAll(Invariants.all().stream().map(Invariant::number).toList());
    }

    @Test
    void nameTestsThatThereAreOrSayThatThereIsNone() throws IOException {
        Map<String, String> tests = tests();

        assertThat(rows()).allSatisfy(row -> {
            List<MatchResult> named = NAMED.matcher(row.group(2)).results().toList();
            assertThat(!named.isEmpty() || row.group(2).contains("not yet"))
                    .as(row.group())
                    .isTrue();
            assertThat(named).as(row.group()).allSatisfy(test -> {
                assertThat(tests).containsKey(test.group(1));
                assertThat(tests.get(test.group(1)))
                        .contains(test.group(2) == null ? "class " + test.group(1) : "void " + test.group(2) + "(");
            });
        });
    }

    @Test
    void nameAllTestsThatBearANumber() throws IOException {
        String document = Files.readString(repository().resolve("docs/pim/invariants.md"));
        Pattern numbered = Pattern.compile("void ([a-l][0-9]+\\w+)\\(");

        assertThat(tests().values().stream()
                        .flatMap(text -> numbered.matcher(text).results()))
                .extracting(test -> test.group(1))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(document).contains("#" + name + "`"));
    }

    /** The text of each test of the engine, its store, the server that runs it and its clients, by its class's name. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (String folder : List.of(
                "pim/src/test/java",
                "store/src/test/java/dev/gatehouse/store/pim",
                "server/src/test/java/dev/gatehouse/server/grant",
                "server/src/test/java/dev/gatehouse/server/graph",
                "server/src/test/java/dev/gatehouse/server/issuer",
                "server/src/test/java/dev/gatehouse/server/running",
                "server/src/test/java/dev/gatehouse/server/survival",
                "conformance/src/test/java/dev/gatehouse/conformance")) {
            try (Stream<Path> files = Files.walk(repository().resolve(folder))) {
                files.filter(file -> file.toString().endsWith("Test.java"))
                        .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), text(file)));
            }
        }
        return tests;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
