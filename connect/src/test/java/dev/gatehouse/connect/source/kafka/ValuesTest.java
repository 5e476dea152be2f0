package dev.gatehouse.connect.source.kafka;

import static dev.gatehouse.connect.source.kafka.Read.envelope;
import static dev.gatehouse.connect.source.kafka.Read.gzip;
import static dev.gatehouse.connect.source.kafka.Read.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.gatehouse.connect.source.PressedException;
import dev.gatehouse.connect.source.UnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuesTest {
    private final Values values = new Values();

    @Test
    void countsTheRecordsOfAValue() {
        assertThat(content(line("1"))).isEqualTo(1);
        assertThat(content(envelope("1", "2", "3"))).isEqualTo(3);
        assertThat(content(line("1") + "\r\n" + line("2"))).isEqualTo(2);
        assertThat(content("\uFEFF[" + line("1") + ", " + line("2") + "]")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "[]", "{\"records\":[]}"})
    void thereMayBeNothingInAValue(String value) {
        assertThat(values.read(value.getBytes(UTF_8))).isEqualTo(new Value.Nothing());
        assertThat(values.read(null)).isEqualTo(new Value.Nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{\"id\":\"1\"",
                "{\"id\":\"1\"} and more",
                "{\"records\":[{\"id\":\"1\"}],\"x\":[",
                "]},{\"id\":\"1\"}",
                "{\"records\":[{\"id\":\"1\"}],\"x\":\""
            })
    void whatIsNotWholeIsToStandAlone(String value) {
        assertThat(values.read(value.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Value.Content.class,
                        content -> assertThat(content.isWhole()).isFalse());
    }

    @Test
    void gzipIsUnpackedUpToALimit() {
        assertThat(values.read(gzip(line("1").getBytes(UTF_8)))).isInstanceOf(Value.Content.class);
        byte[] most = line("x".repeat(Values.LARGEST - line("").getBytes(UTF_8).length))
                .getBytes(UTF_8);
        assertThat(most).hasSize(Values.LARGEST);
        assertThat(values.read(gzip(most))).isInstanceOf(Value.Content.class);
        assertThat(values.read(gzip(new byte[Values.LARGEST + 1])))
                .isEqualTo(new Value.LeftOut("is larger than 16 MB"));
        assertThat(values.read(new byte[Values.LARGEST + 1])).isEqualTo(new Value.LeftOut("is larger than 16 MB"));
        assertThat(values.read(new byte[] {0x1f, (byte) 0x8b, 8})).isInstanceOf(Value.LeftOut.class);
    }

    @FuzzTest
    void anyBytesAreAValue(byte[] bytes) {
        assertThat(values.read(bytes)).isNotNull();
    }

    /** Whatever values there are, together in blocks they are the records that each is alone. */
    @Test
    void valuesInABlockAreWhatTheyAreAlone() throws PressedException, UnavailableException {
        Random random = new Random(17);
        for (int walk = 0; walk < 300; walk++) {
            List<byte[]> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                all.add(hostile(random, walk + "-" + i));
            }
            Notebook together = new Notebook();
            Notebook alone = new Notebook();
            pack(all, 1 << 20, together);
            pack(all, 1, alone);
            assertThat(together.all()).isEqualTo(alone.all());
            assertThat(together.broken()).isEqualTo(alone.broken());
        }
    }

    private void pack(List<byte[]> all, int blockSize, Notebook notebook)
            throws PressedException, UnavailableException {
        Mark mark = new Mark(0, Optional.empty(), Optional.empty());
        Packer packer = new Packer("hub/t/0", new byte[blockSize], mark, (block, after) -> notebook.accept(block));
        for (int offset = 0; offset < all.size(); offset++) {
            Mark behind = new Mark(offset + 1, Optional.empty(), Optional.empty());
            if (values.read(all.get(offset)) instanceof Value.Content content) {
                packer.add(content, offset, behind);
            }
        }
        packer.flush();
    }

    /** A value with what makes records, and what does not, in any order. */
    private static byte[] hostile(Random random, String id) {
        List<String> pieces = List.of(
                "{\"id\":\"" + id + "\"}",
                "{\"records\":[",
                "]}",
                "]",
                "}",
                ",",
                "\n",
                "\"",
                "\\",
                "[",
                "{",
                "\"x\":",
                "1",
                " ");
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            value.append(pieces.get(random.nextInt(3) == 0 ? random.nextInt(pieces.size()) : 0));
        }
        return value.toString().getBytes(UTF_8);
    }

    private int content(String value) {
        assertThat(values.read(value.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Value.Content.class,
                        content -> assertThat(content.isWhole()).isTrue());
        return ((Value.Content) values.read(value.getBytes(UTF_8))).records();
    }
}
