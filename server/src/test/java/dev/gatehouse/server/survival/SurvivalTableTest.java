package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table in docs/survival.md. */
@Tag("built")
final class SurvivalTableTest {
    private static final Pattern NAMED = Pattern.compile("`([\\w.]*Test)`");

    @Test
    void namesTestsThatThereAre() throws IOException {
        Path repository = Repository.folder();
        Set<String> there;
        try (Stream<Path> modules = Files.list(repository)) {
            there = modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SurvivalTableTest::classes)
                    .collect(Collectors.toSet());
        }
        List<String> rows = Files.readAllLines(repository.resolve("docs/survival.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what is done"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(10).allSatisfy(row -> {
            List<String> named = NAMED.matcher(row.substring(row.lastIndexOf('|', row.length() - 2)))
                    .results()
                    .map(result -> result.group(1))
                    .toList();
            assertThat(named).as(row).isNotEmpty();
            assertThat(named).as(row).allMatch(name -> there.stream().anyMatch(test -> test.endsWith("." + name)));
        });
    }

    /** The tests of a module by their full names. */
    private static Stream<String> classes(Path tests) {
        try (Stream<Path> files = Files.walk(tests)) {
            return files
                    .map(file -> tests.relativize(file).toString())
                    .filter(file -> file.endsWith("Test.java"))
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
