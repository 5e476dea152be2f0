package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser.Feature;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Well-formed CSV is read as Jackson's CSV parser reads it. */
final class CsvDifferentialTest {
    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(Feature.WRAP_AS_ARRAY).build();

    @Test
    void readsWhatJacksonReads() throws IOException {
        Random random = new Random(23);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder("a,b,c\r\n");
            for (int row = random.nextInt(8); row > 0; row--) {
                text.append(cell(random)).append(',').append(cell(random)).append(",\"\"\r\n");
            }

            assertThat(ReadRows.of(text.toString()).rows).as(text.toString()).isEqualTo(jackson(text.toString()));
        }
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder("z");
        for (int length = random.nextInt(8); length > 0; length--) {
            cell.append("ab ,\"\n\r\u00fc;".charAt(random.nextInt(9)));
        }
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain && random.nextBoolean()
                ? cell.toString()
                : '"' + cell.toString().replace("\"", "\"\"") + '"';
    }

    private static List<List<String>> jackson(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        byte[] bytes = text.getBytes(UTF_8);
        try (MappingIterator<String[]> found =
                MAPPER.readerFor(String[].class).with(CsvSchema.emptySchema()).readValues(bytes, 0, bytes.length)) {
            while (found.hasNext()) {
                rows.add(List.of(found.next()));
            }
        }
        return rows.subList(1, rows.size());
    }
}
