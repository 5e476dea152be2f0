package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Pins which roles count as privileged, and why, so that a change of the catalogue's data is seen as what it is: a change
 * of what is watched. When it is meant, replace the text by what the failure prints.
 */
final class RoleDecisionsTest {
    @Test
    void theDecisionsAreThoseThatWereReviewed() throws IOException {
        try (var stream = RoleDecisionsTest.class.getResourceAsStream("role-decisions.txt")) {
            assertThat(stream).isNotNull();
            var reviewed = new String(stream.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(decisions()).isEqualToNormalizingNewlines(reviewed);
        }
    }

    private static String decisions() {
        var catalogue = RoleCatalogue.builtIn();
        return catalogue.roles().stream()
                .map(role -> role.system() + " " + catalogue.judge(role.id()).explanation() + "\n")
                .collect(Collectors.joining());
    }
}
