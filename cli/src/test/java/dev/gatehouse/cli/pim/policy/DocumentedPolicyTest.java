package dev.gatehouse.cli.pim.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The file that the page about it shows is one. */
final class DocumentedPolicyTest {
    @Test
    void whatThePageShowsIsAPolicy() throws IOException {
        String page = Files.readString(Path.of("../docs/pim/command-line.md"));
        String yaml = page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("```", page.indexOf("```yaml\n") + 8))
                .replace("who: cem", "who: ben");

        Policy policy = Policy.read("pim.yaml", yaml, Samples.people());

        assertThat(policy.settings()).hasSize(1);
        assertThat(policy.assignments().orElseThrow()).hasSize(1);
    }
}
