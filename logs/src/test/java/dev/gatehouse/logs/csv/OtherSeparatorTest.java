package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that were appended with another separator. */
final class OtherSeparatorTest {
    private static final String FILE = """
            "a","b","c"
            "1","x, y","{""k"":""v;w"",""l"":1}"
            "2";"x, y";"{""k"":""v;w"",""l"":1}"
            3;x;z
            "4"\t"x"\t"z"
            "5","x","z"
            """;

    @Test
    void areRead() {
        assertThat(ReadRows.of(FILE).rows)
                .containsExactly(
                        List.of("1", "x, y", "{\"k\":\"v;w\",\"l\":1}"),
                        List.of("2", "x, y", "{\"k\":\"v;w\",\"l\":1}"),
                        List.of("3", "x", "z"),
                        List.of("4", "x", "z"),
                        List.of("5", "x", "z"));
    }

    @Test
    void areReadTheSameInPieces() {
        byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
        ReadRows whole = ReadRows.of(bytes, bytes.length, 64);

        for (int piece = 1; piece < 30; piece++) {
            assertThat(ReadRows.of(bytes, piece, 64)).asString().isEqualTo(whole.toString());
        }
    }

    @Test
    void haveToFitWhole() {
        assertThat(ReadRows.of("a,b,c\n1;2\n1;2;3;4\n\"1;2;3\n\"1\"x;2;3\n7,8,9\n").rows)
                .containsExactly(List.of("7", "8", "9"));
    }

    @Test
    void areNotLookedForBelowFewColumns() {
        assertThat(ReadRows.of("a,b\n\"1\";\"2\"\n7,8\n").rows).containsExactly(List.of("7", "8"));
    }

    @Test
    void mayEndTheFile() {
        assertThat(ReadRows.of("a,b,c\r\n1,2,3\r\n\"4\";\"5\";\"6\"").rows)
                .containsExactly(List.of("1", "2", "3"), List.of("4", "5", "6"));
    }
}
