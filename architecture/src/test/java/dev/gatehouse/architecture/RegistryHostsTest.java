package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where artefacts come from is the business of whoever builds: no file of ours may name a registry's host. */
final class RegistryHostsTest {
    // Put together here, so that this file does not name one either.
    private static final List<String> HOSTS = List.of(
            "repo1" + ".maven",
            "repo" + ".maven",
            "registry" + ".npmjs",
            "registry" + ".yarnpkg",
            "plugins" + ".gradle");
    private static final List<String> ELEMENTS =
            List.of("distribution" + "Url", "<reposi" + "tories>", "<pluginReposi" + "tories>");
    private static final Pattern NAMED = Pattern.compile(
            String.join("|", HOSTS).replace(".", "\\.") + "|" + String.join("|", ELEMENTS), Pattern.CASE_INSENSITIVE);

    @Test
    void areNamedInNoFile() {
        Map<Path, String> found = new TreeMap<>();
        for (var file : Repository.files()) {
            var match = NAMED.matcher(Repository.read(file));
            if (match.find()) {
                found.put(file, match.group());
            }
        }

        assertThat(found).isEmpty();
        assertThat(Repository.files()).hasSizeGreaterThan(50);
    }

    @Test
    void wouldBeNoticed() {
        assertThat(HOSTS)
                .allSatisfy(host -> assertThat("https://" + host + ".org/x").containsPattern(NAMED));
        assertThat(ELEMENTS)
                .allSatisfy(element -> assertThat("  " + element + "=").containsPattern(NAMED));
    }
}
