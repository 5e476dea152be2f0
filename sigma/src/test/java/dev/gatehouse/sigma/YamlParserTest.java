package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class YamlParserTest {
    @Test
    void everyValueKnowsWhereItStands() {
        YamlParser.Read read = YamlParser.parse("x.yml", "a: 1\nb:\n  - c: [x]\n");
        assertThat(read.problems()).isEmpty();
        Yaml.Entries root = (Yaml.Entries) read.documents().getFirst();
        assertThat(root.get("a").orElseThrow()).isEqualTo(new Yaml.Leaf(new Scalar.Numeric("1"), new Position(1, 4)));
        assertThat(root.entries()).containsOnlyKeys("a", "b");
        assertThat(root.get("b").orElseThrow().at()).isEqualTo(new Position(3, 3));
        assertThat(root.get("c")).isEmpty();
    }

    @Test
    void aDocumentWithAMistakeIsLeftOut() {
        YamlParser.Read read = YamlParser.parse("x.yml", "a: 1\na: 2\n---\nb: 1\n");
        assertThat(read.documents())
                .singleElement()
                .satisfies(root -> assertThat(((Yaml.Entries) root).entries()).containsOnlyKeys("b"));
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("yaml-duplicate-key");
            assertThat(problem.file()).isEqualTo("x.yml");
        });
    }
}
