package dev.gatehouse.logs.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.scan.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ValueScanTest {
    private final ValueScan scan = new ValueScan();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "\"\"",
                "\"a\\\"]\"",
                "[1,\"a,]\",{\"b\":[null,{}]},-1.5e+3]",
                "[ 1 ,\n[ ] ]",
                "[[[]]]"
            })
    void endsWhereTheValueEnds(String value) {
        scan.begin();
        assertThat(scan("x" + value + ",1", 1)).isEqualTo(1 + value.length());
    }

    @Test
    void aWordEndsWithWhatFollowsOrWithTheBytes() {
        scan.begin();
        assertThat(scan("12,", 0)).isEqualTo(2);
        scan.begin();
        assertThat(scan("nul", 0)).isEqualTo(ValueScan.MORE);
        assertThat(scan.isWord()).isTrue();
    }

    @Test
    void notesTheValuesOfAList() {
        String row = " [ \"a\" , [1,2],null ,{\"b\":1}]";
        scan.begin(4);
        assertThat(scan(row, 1)).isEqualTo(row.length());
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < scan.size(); i++) {
            cells.add(row.substring(1 + scan.cellStart(i), 1 + scan.cellEnd(i)));
        }
        assertThat(scan.isList()).isTrue();
        assertThat(cells).containsExactly("\"a\"", "[1,2]", "null", "{\"b\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1 2]",
                "[,1]",
                "[1,]",
                "[1}",
                "{1]",
                "[\"a\"b]",
                "[\"a\"\"b\"]",
                "[1:2]",
                "]",
                ":",
                "#",
                "[[1]2]"
            })
    void breaksOffWhereTokensCannotBeNeighbours(String value) {
        scan.begin();
        assertThat(scan(value, 0)).isEqualTo(ValueScan.BROKEN);
    }

    @Test
    void aControlCharacterInATextAndTooDeepNestingAreFaults() {
        scan.begin();
        assertThat(scan("[\"a\nb\"]", 0)).isEqualTo(ValueScan.BROKEN);
        assertThat(scan.reason()).isEqualTo(Unreadable.CONTROL_CHARACTER);
        assertThat(scan.errorAt()).isEqualTo(3);
        scan.begin();
        assertThat(scan("[".repeat(1001), 0)).isEqualTo(ValueScan.BROKEN);
        assertThat(scan.reason()).isEqualTo(Unreadable.TOO_DEEP);
    }

    @Test
    void aListBeyondTheLastColumnIsTheNextRow() {
        scan.begin(1);
        assertThat(scan("[\"a\",[\"b\"]", 0)).isEqualTo(ValueScan.BROKEN);
        assertThat(scan.errorAt()).isEqualTo(5);
    }

    @Test
    void goesOnWhereItStopped() {
        byte[] bytes = "[\"a\\\"\",12,{\"b\":[]}]".getBytes(StandardCharsets.UTF_8);
        scan.begin(3);
        for (int at = 0; at < bytes.length - 1; at++) {
            assertThat(scan.scan(bytes, 0, at, at + 1)).isEqualTo(ValueScan.MORE);
        }
        assertThat(scan.scan(bytes, 0, bytes.length - 1, bytes.length)).isEqualTo(bytes.length);
        assertThat(scan.size()).isEqualTo(3);
        assertThat(scan.cellEnd(1)).isEqualTo(9);
    }

    private int scan(String text, int from) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return scan.scan(bytes, from, from, bytes.length);
    }
}
