package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.audit.DirectoryAudit;
import dev.gatehouse.pim.audit.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what is written of a story against the lines beside this test. */
final class DirectoryAuditTest {
    private static final Tenant TENANT = new Tenant("0f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1", "Contoso", Map.of());

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void writesWhatEntraWouldWrite(String name, Supplier<World> story) {
        assertThat(lines(story.get())).containsExactlyElementsOf(expected(name));
    }

    static Stream<Arguments> stories() {
        return Stream.of(
                story("activation", Stories::activation),
                story("deactivation", Stories::deactivation),
                story("approval", Stories::approval),
                story("assignments", Stories::assignments),
                story("setting", Stories::setting),
                story("refusals", Stories::refusals));
    }

    private static Arguments story(String name, Supplier<World> story) {
        return Arguments.of(name, story);
    }

    static List<String> lines(World world) {
        List<String> lines = new ArrayList<>();
        world.records.forEach(record -> lines.add(DirectoryAudit.write(record, lines.size() + 1, TENANT)));
        return lines;
    }

    private static List<String> expected(String name) {
        String file = "records/" + name + ".ndjson";
        try (InputStream bytes =
                Objects.requireNonNull(DirectoryAuditTest.class.getResourceAsStream(file), file + " is missing")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
