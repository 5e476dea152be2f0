package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the catalogue against roles that Microsoft's own examples give with both id and name. */
final class CorpusRolesTest {
    private static final Pattern PAIR =
            Pattern.compile("\"roleId\": *\"([0-9a-f-]{36})\",\\s*\"roleName\": *\"([^\"]+)\"");

    @Test
    void agreesWithTheRolesOfRecordedEvents() throws IOException {
        var corpus = corpus();
        assumeTrue(Files.isDirectory(corpus), "no folder shared/corpus beside the checkout");

        int seen = 0;
        try (Stream<Path> files = Files.walk(corpus.resolve("logs"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                var pairs = PAIR.matcher(Files.readString(file));
                while (pairs.find()) {
                    assertThat(RoleCatalogue.builtIn().role(pairs.group(2), RoleSystem.ENTRA))
                            .as(pairs.group())
                            .map(Role::id)
                            .contains(RoleDefinitionId.of(pairs.group(1)));
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    private static Path corpus() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var corpus = folder.resolve("shared").resolve("corpus");
            if (Files.isDirectory(corpus)) {
                return corpus;
            }
        }
        return Path.of("shared", "corpus");
    }
}
