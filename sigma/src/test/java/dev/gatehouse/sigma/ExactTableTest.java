package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of whole values. */
final class ExactTableTest {
    private static ExactTable table(String... literals) {
        List<Automaton.Entry> entries = new ArrayList<>();
        for (int i = 0; i < literals.length; i++) {
            entries.add(new Automaton.Entry(new Hint.Literal(Fold.utf8(literals[i])), Affix.WHOLE, i));
        }
        return new ExactTable(entries);
    }

    private static int find(ExactTable table, String text) {
        byte[] bytes = ("##" + text + "##").getBytes(StandardCharsets.UTF_8);
        return table.find(bytes, 2, bytes.length - 2);
    }

    @Test
    void findsValuesWhateverTheirCase() {
        ExactTable table = table("", "a", "Admin", "exactly8", "longer than eight", "Z@[`{z");
        assertThat(find(table, "")).isZero();
        assertThat(find(table, "A")).isEqualTo(1);
        assertThat(find(table, "ADMIN")).isEqualTo(2);
        assertThat(find(table, "EXACTLY8")).isEqualTo(3);
        assertThat(find(table, "Longer Than EIGHT")).isEqualTo(4);
        assertThat(find(table, "z@[`{Z")).isEqualTo(5);
    }

    @Test
    void doesNotFindOthers() {
        ExactTable table = table("admin", "a");
        for (String other : List.of("", "b", "admi", "admin ", "adm\u0001n", "aaaaaaaaaaaaaaaaaaaaaaaaa")) {
            assertThat(find(table, other)).isNegative();
        }
        assertThat(find(table("@"), "`")).isNegative();
    }

    @Test
    void findsEachOfMany() {
        String[] many = new String[5000];
        Arrays.setAll(many, i -> "value-" + i);
        ExactTable table = table(many);
        for (int i = 0; i < many.length; i++) {
            assertThat(find(table, many[i])).isEqualTo(i);
        }
        assertThat(find(table, "value-5000")).isNegative();
    }
}
