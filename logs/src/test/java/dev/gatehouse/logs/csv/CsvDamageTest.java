package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A damaged row never costs its neighbours, and no bytes of the stream go without being said what became of them. */
final class CsvDamageTest {
    private static final byte[] DAMAGE = "\",\n\rx".getBytes(US_ASCII);
    private static final int COLUMNS = 6;

    @Test
    void aDamagedRowCostsNoOther() {
        Random random = new Random(11);
        for (int i = 0; i < 1_500; i++) {
            List<List<String>> rows = new ArrayList<>();
            List<byte[]> lines = new ArrayList<>();
            for (int row = 0; row < 9; row++) {
                List<String> cells = cells(random, row);
                rows.add(cells);
                lines.add(line(cells, random).getBytes(UTF_8));
            }
            int damaged = random.nextInt(rows.size());
            byte[] line = lines.get(damaged);
            // The last byte is the line's end, without which it would be one row with the next.
            line[random.nextInt(line.length - 1)] = DAMAGE[random.nextInt(DAMAGE.length)];
            StringBuilder text = new StringBuilder("c0,c1,c2,c3,c4,c5\n");
            lines.forEach(each -> text.append(new String(each, UTF_8)));
            List<List<String>> neighbours = new ArrayList<>(rows);
            neighbours.remove(damaged);

            Set<List<String>> found = new HashSet<>(ReadRows.of(text.toString()).rows);
            assertThat(found.containsAll(neighbours)).as(text.toString()).isTrue();
        }
    }

    @FuzzTest
    void anyBytesAreReadTheSameInPieces(byte[] bytes) {
        ReadRows whole = ReadRows.of(bytes, Math.max(1, bytes.length), 64);

        assertThat(ReadRows.of(bytes, 7, 64)).asString().isEqualTo(whole.toString());
    }

    @Test
    void everyByteBelowTheHeaderIsInARowOrReported() {
        Random random = new Random(13);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("a,b,c\n");
            int body = text.length();
            for (int length = random.nextInt(120); length > 0; length--) {
                text.append("x1,,,\"\"\n\n".charAt(random.nextInt(9)));
            }
            Accounted accounted = new Accounted(text.length());
            CsvReader reader = new CsvReader(accounted);
            byte[] bytes = text.toString().getBytes(UTF_8);
            reader.feed(bytes, 0, bytes.length);
            reader.end();

            assertThat(accounted.missing(bytes, body)).as(text.toString()).isEqualTo("");
        }
    }

    private static List<String> cells(Random random, int row) {
        List<String> cells = new ArrayList<>();
        cells.add("row " + row);
        while (cells.size() < COLUMNS) {
            cells.add(
                    switch (random.nextInt(5)) {
                        case 0 -> "{\"key\": \"value\",\n  \"other\": [1, 2]\n}";
                        case 1 -> "say \"this\", then \"that\"";
                        case 2 -> "2026-01-0" + row;
                        case 3 -> "word" + random.nextInt(100);
                        default -> "a, b and c";
                    });
        }
        return cells;
    }

    private static String line(List<String> cells, Random random) {
        List<String> written = new ArrayList<>();
        boolean all = random.nextBoolean();
        for (String cell : cells) {
            boolean quote = all || cell.contains(",") || cell.contains("\"") || cell.contains("\n");
            written.add(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return String.join(",", written) + "\n";
    }
}
