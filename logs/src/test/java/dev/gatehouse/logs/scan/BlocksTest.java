package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlocksTest {
    private static final int NO_LIMIT = 1 << 20;
    private static final int HEAD = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n{\"a\":2}\n{\"a\":\"}\\n{\"}\n{\"a\":4}\n",
                "[{\"a\":1},\n{\"a\":2},\n{\"a\":3}]\n",
                "[{\"a\":1},{\"a\":2},{\"a\":\"]\"}]",
                "\uFEFF[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": 2\n  }\n]\n",
                "{\"@odata.context\":\"x\",\"value\":[{\"a\":1},{\"b\":{\"c\":[{}]}}],\"@odata.nextLink\":\"y[{\"}",
                "{\"records\":[{\"a\":1},{\"a\":2}]}\n{\"records\":[{\"a\":3},{\"a\":4}]}\n",
                "{\"value\":{\"a\":1},\"@odata.etag\":\"x\"}{\"value\":{\"a\":2}}",
                "{\n\"a\":1\n}\n{\n\"a\":2\n}\n{\"a\":3}\n{\"a\":4}\n",
                "{\"a\":1}\n{\"a\":2}\n{\n  \"a\": 3\n}\n[\n  {\n    \"a\": 4\n  },\n  {\n    \"a\": 5\n  }\n]\n",
                "hello\n{\"a\":1}\n{\"a\":2}\n",
                "[{\"a\":1},null,\"x\",{\"a\":2}]",
            })
    void findsTheSameRecordsWhereverTheStreamIsCut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Found whole = Found.in(bytes);
        assertThat(whole.records).isNotEmpty();
        for (int blockSize = HEAD; blockSize <= bytes.length + 1; blockSize++) {
            for (int piece : new int[] {1, 3, bytes.length}) {
                Found found = Found.inBlocks(bytes, blockSize, piece, NO_LIMIT);
                assertThat(found.records).as("blocks of %s", blockSize).isEqualTo(whole.records);
                assertThat(found.positions).as("blocks of %s", blockSize).isEqualTo(whole.positions);
            }
        }
    }

    @Test
    void findsTheSameRecordsInRandomStreams() {
        for (int seed = 0; seed < 60; seed++) {
            RandomJson json = new RandomJson(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append(json.record(seed % 3 != 0)).append(seed % 2 == 0 ? "\n" : " ");
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            Found whole = Found.in(bytes);
            for (int blockSize = 64; blockSize < bytes.length; blockSize += 97) {
                assertThat(Found.inBlocks(bytes, blockSize, 64, NO_LIMIT).records)
                        .isEqualTo(whole.records);
            }
        }
    }

    @Test
    void losesNoGoodLineNextToBrokenOnes() {
        String good = "{\"a\":\"good\"}\n";
        for (String bad :
                List.of("{\"a\":\"cut\n", "{\"a\":[{\"b\":1\n", "{'a':1}\n", "text\n", "{\"a\":[\n", "]}\n", "\"\n")) {
            byte[] bytes = (good + bad + good + bad + bad + good).repeat(3).getBytes(StandardCharsets.UTF_8);
            for (int blockSize = 16; blockSize < bytes.length; blockSize++) {
                Found found = Found.inBlocks(bytes, blockSize, 5, NO_LIMIT);
                assertThat(found.records)
                        .as("%s in blocks of %s", bad, blockSize)
                        .hasSize(9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n%s\n{\"a\":2}\n",
                "[{\"a\":1},%s,{\"a\":2}]",
                "{\"value\":[\n%s\n,{\"a\":1},{\"a\":2}]}"
            })
    void dropsARecordThatIsTooLargeAndKeepsItsNeighbours(String form) {
        String large = "{\"x\":[\"" + "x}".repeat(5000) + "\"]}";
        byte[] bytes = form.replace("%s", large).getBytes(StandardCharsets.UTF_8);
        Found found = Found.inBlocks(bytes, 64, 10, 1024);
        assertThat(found.records).containsExactly("{\"a\":1}", "{\"a\":2}");
        assertThat(found.unreadable).hasSize(1);
        assertThat(found.unreadable.getFirst()).startsWith("TOO_LARGE");
    }

    @Test
    void goesOnAfterDroppedTextThatEndsWithTheBuffer() {
        String text = "{\"a\":1}\n" + "x".repeat(55) + "\n{\"a\":2}\n";
        for (int blockSize = 16; blockSize < text.length(); blockSize++) {
            Found found = Found.inBlocks(text.getBytes(StandardCharsets.UTF_8), blockSize, 5, blockSize);
            assertThat(found.records).containsExactly("{\"a\":1}", "{\"a\":2}");
            assertThat(found.unreadable).hasSize(1);
        }
    }

    @Test
    void dropsALineThatIsTooLargeAndNeverEnds() {
        String text = "{\"a\":1}\n{\"x\":\"" + "x".repeat(5000) + "\n{\"a\":2}\n";
        Found found = Found.inBlocks(text.getBytes(StandardCharsets.UTF_8), 64, 10, 1024);
        assertThat(found.records).containsExactly("{\"a\":1}", "{\"a\":2}");
        assertThat(found.unreadable).hasSize(1);
    }

    @Test
    void needsNoMoreThanABlockForTextWithoutARecord() {
        Blocks blocks = new Blocks(new BlockBuffers(1024, 2), new Found());
        byte[] head = "{\"a\":1}\n".getBytes(StandardCharsets.UTF_8);
        byte[] text = "no brace at all ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        blocks.feed(head, 0, head.length);
        for (int i = 0; i < 100; i++) {
            blocks.feed(text, 0, text.length);
            assertThat(blocks.buffer()).hasSizeLessThanOrEqualTo(1024);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n ", ",", "[", "]", "}", "\"", "{\"@a\":\"", "{\"value\":[", "\n", "x", "\\"})
    void getsThroughARepetitionOfAnything(String piece) {
        byte[] bytes = ("{\"a\":1}\n" + piece.repeat(5000) + "\n{\"a\":2}\n").getBytes(StandardCharsets.UTF_8);
        Found found = Found.inBlocks(bytes, 64, 64, 512);
        assertThat(found.records).first().isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,user\n1,2\n",
                "<xml>\n{\n</xml>",
                "[2026-01-01] started\n",
                "\u0000\u0001{",
                "{guid}\n",
                "\"{\"\n"
            })
    void saysThatTheHeadIsNoJson(String text) {
        byte[] bytes = text.repeat(500).getBytes(StandardCharsets.UTF_8);
        Found found = new Found();
        Blocks blocks = new Blocks(new BlockBuffers(256, 2), found);
        blocks.feed(bytes, 0, bytes.length);
        blocks.end();
        assertThat(blocks.head()).isEqualTo(Head.NOT_JSON);
        assertThat(found.unreadable).containsExactly("NOT_JSON: 0-" + bytes.length);
    }

    @Test
    void cutsLinesByTheBlock() {
        byte[] bytes = SignIns.lines(3, 300_000);
        Found found = Found.inBlocks(bytes, 1 << 15, 4096, NO_LIMIT);
        assertThat(found.records).hasSize(Found.in(bytes).records.size());
        assertThat(found.blocks).isBetween(10, 13);
    }

    @Test
    void reusesReleasedBuffers() {
        BlockBuffers buffers = new BlockBuffers(64, 2);
        byte[] first = buffers.take();
        buffers.give(first);
        assertThat(buffers.take()).isSameAs(first);
        buffers.give(new byte[128]);
        assertThat(buffers.take()).hasSize(64);
    }

    @Test
    void deliversNothingForAnEmptyStream() {
        Found found = Found.inBlocks(new byte[0], 64, 1, NO_LIMIT);
        assertThat(found.blocks).isZero();
        assertThat(IntStream.of(found.records.size(), found.unreadable.size()).sum())
                .isZero();
    }
}
