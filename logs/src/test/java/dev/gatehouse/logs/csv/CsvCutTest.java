package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.scan.Blocks;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is read depends on the stream alone, and not on the pieces in which it comes. */
final class CsvCutTest {
    private static final int LONGEST_QUOTED = 24;

    @Test
    void everyCutIntoTwoGivesTheSame() {
        byte[] text = ("\uFEFF#TYPE x\r\na,\"b\"\"\n\",c\r\n1,\"2\n\"\"\",3\r\n\r\n4,\"5\n6,7,8\n9,\"" + "y".repeat(40)
                        + "\",x\n\"a\"b,2,3\n10,11,12\r13,14")
                .getBytes(UTF_8);
        String whole = cut(text, text.length);

        for (int at = 0; at <= text.length; at++) {
            assertThat(cut(text, at)).as("cut at %d", at).isEqualTo(whole);
        }
    }

    @Test
    void anyTextInAnyPiecesGivesTheSame() {
        Random random = new Random(5);
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder("a,b\n");
            for (int length = random.nextInt(200); length > 0; length--) {
                text.append("x1,,\"\"\n\n\r".charAt(random.nextInt(9)));
            }
            byte[] bytes = text.toString().getBytes(UTF_8);
            String whole = ReadRows.of(bytes, bytes.length, LONGEST_QUOTED).toString();

            assertThat(ReadRows.of(bytes, 1 + random.nextInt(20), LONGEST_QUOTED))
                    .asString()
                    .isEqualTo(whole);
        }
    }

    private static String cut(byte[] text, int at) {
        ReadRows found = new ReadRows();
        CsvReader reader = new CsvReader(found, LONGEST_QUOTED, Blocks.LIMIT);
        reader.feed(text, 0, at);
        reader.feed(text, at, text.length);
        reader.end();
        return found.toString();
    }
}
