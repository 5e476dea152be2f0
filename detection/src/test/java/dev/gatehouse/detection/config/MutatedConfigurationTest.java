package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a file, reading it ends with a configuration or with problems that have a place in it. */
final class MutatedConfigurationTest {
    private static final String FILE =
            ConfigurationSchema.KEYS.stream().map(ConfigKey::example).collect(Collectors.joining());
    private static final List<String> PIECES = List.of(
            "\t", "\n", " ", "  ", "- ", ": ", ":", "[", "]", "{", "}", "'", "\"", "&a ", "*a", "!x ", "!!int ", "%",
            "@", "|", ">", "#", "? ", "---\n", "...\n", "\\", "\u0000", "\uFFFD", "\uD83D", "\u0085", "\uFEFF", "~",
            "<<: ");

    static IntStream seeds() {
        return IntStream.range(0, 2_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsWithAConfigurationOrProblems(int seed) {
        var random = new Random(seed);
        var text = new StringBuilder(FILE);
        for (int i = random.nextInt(5); i >= 0; i--) {
            mutate(text, random);
        }
        var loaded = ConfigurationReader.read("gatehouse.yaml", text.toString());
        long lines = text.chars().filter(c -> c == '\n' || c == '\u0085').count() + 1;

        assertThat(loaded.configuration().isPresent())
                .isEqualTo(loaded.problems().isEmpty());
        assertThat(loaded.problems()).allSatisfy(problem -> {
            assertThat(problem.origin().line()).isBetween(1, (int) lines);
            assertThat(problem.origin().column()).isPositive();
            assertThat(problem.describe()).doesNotContain("\n", "\u0000").doesNotContain("null");
        });
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(10)));
            default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
        }
    }
}
