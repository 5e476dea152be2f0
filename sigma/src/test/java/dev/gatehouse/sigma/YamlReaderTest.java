package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reading YAML that may be hostile. */
final class YamlReaderTest {
    private final Problems problems = new Problems("a.yml");

    private List<YamlDocument> read(String text) {
        return YamlReader.read(text, problems);
    }

    private List<String> codes() {
        return problems.sorted().stream().map(Problem::code).toList();
    }

    @Test
    void resolvesScalarsByTheCoreSchema() {
        Yaml root =
                read("{a: yes, b: 2026-05-04, c: 0x1F, d: 0o17, e: 1.50, f: True, g: ~, h: '5', i: 007, j: !!str 5}")
                        .getFirst()
                        .root();
        assertThat(root.plain())
                .contains(Map.of(
                        "a",
                        "yes",
                        "b",
                        "2026-05-04",
                        "c",
                        31L,
                        "d",
                        15L,
                        "e",
                        1.5,
                        "f",
                        true,
                        "h",
                        "5",
                        "i",
                        7L,
                        "j",
                        "5"));
        assertThat(codes()).isEmpty();
    }

    @Test
    void knowsThePlaceOfEveryValue() {
        Yaml root = read("# comment\na:\n  - b\n  -   c\n").getFirst().root();
        assertThat(root)
                .isInstanceOfSatisfying(
                        Yaml.Entries.class,
                        map -> assertThat(map.get("a"))
                                .containsInstanceOf(Yaml.Items.class)
                                .hasValueSatisfying(list -> assertThat(((Yaml.Items) list).items())
                                        .extracting(Yaml::at)
                                        .containsExactly(new Position(3, 5), new Position(4, 7))));
    }

    @Test
    void keepsTheDocumentsBeforeASyntaxError() {
        assertThat(read("a: 1\n---\nb: 2\n---\nc: [\n")).hasSize(2);
        assertThat(codes()).containsExactly("yaml-syntax");
        assertThat(problems.sorted().getFirst().line()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void leavesOutEmptyDocuments() {
        assertThat(read("---\n---\na: 1\n---\n")).hasSize(1);
    }

    @Test
    void skipsAByteOrderMark() {
        List<YamlDocument> documents = read("\uFEFFa: 1\n---\nb: 2\n");
        assertThat(documents).hasSize(2);
        assertThat(documents.get(1).text()).isEqualTo("---\nb: 2\n");
    }

    @Test
    void refusesDuplicateAndCompositeKeys() {
        assertThat(read("a: 1\na: 2\n").getFirst().sound()).isFalse();
        read("? [a]\n: 1\n");
        assertThat(codes()).containsExactlyInAnyOrder("yaml-duplicate-key", "yaml-key");
    }

    @Test
    void resolvesAliasesAndRefusesUnknownOnes() {
        assertThat(read("a: &x [1]\nb: *x\n").getFirst().root().plain())
                .contains(Map.of("a", List.of(1L), "b", List.of(1L)));
        read("a: *nothing\n");
        read("a: &x [*x]\n");
        assertThat(codes()).containsExactly("yaml-alias", "yaml-alias");
    }

    @Test
    void doesNotExpandALaughterOfAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(9))
                    .append("x]\n");
        }
        read(bomb.toString());
        assertThat(codes()).containsExactly("yaml-size");
    }

    @Test
    void bearsDeepNesting() {
        read("[".repeat(100_000));
        assertThat(codes()).containsExactly("yaml-depth");
    }

    @Test
    void refusesUnknownTags() {
        read("a: !secret x\n");
        assertThat(codes()).containsExactly("yaml-tag");
    }
}
