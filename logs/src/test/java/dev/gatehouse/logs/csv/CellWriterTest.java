package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.form.RecordWriter;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a cell becomes in a record. */
final class CellWriterTest {
    private final CellWriter writer = new CellWriter();

    @Test
    void cellsWithoutAValueSayNothing() {
        for (String cell : List.of(
                "",
                "nan",
                "NaN",
                "NaT",
                "System.Object[]",
                "System.Collections.Hashtable",
                "Microsoft.Graph.PowerShell.Models.MicrosoftGraphSignInStatus")) {
            assertThat(writer.says(TestRow.of(cell), 0)).as(cell).isFalse();
        }
    }

    @Test
    void everythingElseSaysSomething() {
        for (String cell :
                List.of("x", " ", "0", "-", "None", "null", "[]", "{}", "nano", "Microsoft.aadiam", "System")) {
            assertThat(writer.says(TestRow.of(cell), 0)).as(cell).isTrue();
        }
    }

    @Test
    void aDashSaysNothingInFilesThatHaveItForNothing() {
        CellWriter dashes = CellWriter.ofDashes();

        assertThat(dashes.says(TestRow.of("-"), 0)).isFalse();
        assertThat(dashes.says(TestRow.of("--"), 0)).isTrue();
    }

    @Test
    void valuesBecomeTextsOrJson() {
        assertThat(written("TRUE")).isEqualTo("\"TRUE\"");
        assertThat(written("50126")).isEqualTo("\"50126\"");
        assertThat(written("say \"hi\"\n")).isEqualTo("\"say \\\"hi\\\"\\n\"");
        assertThat(written("[ 1 ]")).isEqualTo("[1]");
        assertThat(written("[1")).isEqualTo("\"[1\"");
        assertThat(written("{'a': None}")).isEqualTo("{\"a\":null}");
        assertThat(written("@{a=1}")).isEqualTo("{\"a\":\"1\"}");
        assertThat(written("@contoso")).isEqualTo("\"@contoso\"");
    }

    @Test
    void anObjectBecomesAListWhereOneIsWanted() {
        assertThat(made(true, "{\"a\": 1}")).isEqualTo("[{\"a\":1}]");
        assertThat(made(true, "{}")).isEqualTo("[{}]");
        assertThat(made(true, "[2]")).isEqualTo("[2]");
        assertThat(made(true, "x")).isEqualTo("\"x\"");
    }

    private String written(String cell) {
        return made(false, cell);
    }

    private String made(boolean list, String cell) {
        Last last = new Last();
        RecordWriter out = new RecordWriter(new BlockBuffers(1 << 10, 1), last);
        out.begin(0);
        CsvRow row = TestRow.of("before", cell, "after");
        if (list) {
            writer.writeList("m", row, 1, out);
        } else {
            writer.write("m", row, 1, out);
        }
        out.end(1);
        out.flush();
        return last.text.substring("{\"m\":".length(), last.text.length() - "}\n".length());
    }

    private static final class Last implements BlockSink {
        private String text = "";

        @Override
        public void block(Block block) {
            text = new String(block.buffer(), block.from(), block.to() - block.from(), UTF_8);
            block.release();
        }

        @Override
        public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
            throw new AssertionError(reason);
        }
    }
}
