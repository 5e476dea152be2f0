package dev.gatehouse.cli.pim.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlTest {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final String[] PIECES = {
        "a",
        "Exchange Administrator",
        ": ",
        " #",
        "- ",
        "\"",
        "\\",
        "\n",
        "\t",
        "\u0000",
        "\u0085",
        "\u2028",
        "\ufeff",
        "ü",
        "日",
        "😀",
        "{",
        "]",
        ",",
        "&x",
        "*x",
        "!t",
        "%",
        "@",
        "`",
        "'",
        "0",
        "1e3",
        "0x1f",
        "true",
        "no",
        "null",
        "~",
        "8h",
        ".inf",
        "=",
        "<<",
        " ",
        "2026-05-04",
        "?",
        "|",
        ">"
    };

    @ParameterizedTest
    @CsvSource({
        "Exchange Administrator, Exchange Administrator",
        "8h, 8h",
        "1h30m, 1h30m",
        "adm_kim@contoso.example, adm_kim@contoso.example",
        "Tier-0 (approvers), Tier-0 (approvers)",
        "12, '\"12\"'",
        "yes, '\"yes\"'",
        "'a: b', '\"a: b\"'",
        "'', '\"\"'"
    })
    void quotesOnlyWhatWouldBeSomethingElse(String text, String written) {
        assertThat(Yaml.text(text)).isEqualTo(written);
    }

    @Test
    void whatIsWrittenIsReadAgainWhateverItIs() {
        for (int seed = 0; seed < 3_000; seed++) {
            ObjectNode tree = mapping(new Random(seed), 3);
            String text = String.join("\n", Yaml.lines(tree)) + "\n";
            Problems problems = new Problems("random.yaml");

            JsonNode read = new YamlReader(problems).read(text);

            problems.check();
            assertThat(read).as("seed %s%n%s", seed, text).isEqualTo(tree);
        }
    }

    private static ObjectNode mapping(Random random, int depth) {
        ObjectNode all = MAKE.objectNode();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            all.set(text(random) + i, node(random, depth));
        }
        return all;
    }

    private static JsonNode node(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 3)) {
            case 0 -> MAKE.numberNode(random.nextInt(1_000_000));
            case 1 -> MAKE.booleanNode(random.nextBoolean());
            case 2, 3 -> MAKE.textNode(text(random));
            case 4 -> mapping(random, depth - 1);
            default -> {
                ArrayNode all = MAKE.arrayNode();
                int size = random.nextInt(4);
                for (int i = 0; i < size; i++) {
                    // A list in a list is nothing that a policy has.
                    JsonNode item = node(random, depth - 1);
                    all.add(item.isArray() ? MAKE.textNode("list") : item);
                }
                yield all;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
