package dev.gatehouse.lake;

import static dev.gatehouse.lake.Records.START;
import static dev.gatehouse.lake.Records.audit;
import static dev.gatehouse.lake.Records.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Frame;
import dev.gatehouse.lake.journal.JournalPosition;
import dev.gatehouse.lake.journal.Starts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RowTakerTest {
    private static final long BYTES_AT = 5000;

    @Test
    void tellsWhereEachRecordLies() {
        String first = signIn(1, 1, START);
        var rows = take("  " + first + "\n" + audit(2, 1, 2, START), new Starts.Linear(100));

        assertThat(rows)
                .extracting(StoredRow::location)
                .containsExactly(BYTES_AT + 2, BYTES_AT + 3 + first.getBytes(StandardCharsets.UTF_8).length);
        assertThat(rows)
                .extracting(StoredRow::position)
                .containsExactly(102L, 103L + first.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void tellsWhereARecordBeganThatWasMadeOfAnother() {
        String first = signIn(1, 1, START);
        int second = first.getBytes(StandardCharsets.UTF_8).length + 1;
        var rows =
                take(first + "\n" + signIn(2, 1, START), new Starts.Listed(new int[] {0, second}, new long[] {17, 40}));

        assertThat(rows).extracting(StoredRow::position).containsExactly(17L, 40L);
    }

    @Test
    void keepsTheRecordsOfAnEnvelopeWithoutIt() {
        var rows = take("{\"value\":[" + signIn(1, 1, START) + "," + signIn(2, 1, START) + "]}", new Starts.Linear(0));

        assertThat(rows).extracting(row -> text(row)).containsExactly(signIn(1, 1, START), signIn(2, 1, START));
    }

    @Test
    void keepsARecordThatHadToBeRewrittenAsItCame() {
        String carried = "{\"_raw\":\"" + signIn(1, 1, START).replace("\"", "\\\"") + "\",\"host\":\"collector\"}";
        var rows = take(carried + "\n" + signIn(2, 1, START), new Starts.Linear(0));

        assertThat(rows).hasSize(2);
        assertThat(text(rows.getFirst())).isEqualTo(carried);
        assertThat(rows.getFirst().id()).isEqualTo(Records.id(1));
        assertThat(rows.getFirst().identity())
                .isEqualTo(take(signIn(1, 1, START), new Starts.Linear(0))
                        .getFirst()
                        .identity());
    }

    @Test
    void passesOverWhatIsNoEvent() {
        var rows = take("{\"hello\":1}\nrubbish\n" + signIn(1, 1, START) + "\n{\"broken\":", new Starts.Linear(0));

        assertThat(rows).singleElement().extracting(StoredRow::id).isEqualTo(Records.id(1));
    }

    @Test
    void ordersRowsByPrincipalTimeAndLocation() {
        var rows = take(
                String.join(
                        "\n",
                        signIn(1, 2, START),
                        signIn(2, 1, START.plusSeconds(1)),
                        signIn(3, 1, START),
                        signIn(4, 1, START)),
                new Starts.Linear(0));

        assertThat(rows.stream().sorted(StoredRow.ORDER))
                .extracting(StoredRow::id)
                .containsExactly(Records.id(3), Records.id(4), Records.id(2), Records.id(1));
    }

    private static List<StoredRow> take(String text, Starts starts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var batch = new Batch("push", "home", "test", 5, bytes, starts, "", Map.of());
        return new RowTaker()
                .take(List.of(new Frame(new JournalPosition(4900), BYTES_AT, new JournalPosition(9900), batch)));
    }

    private static String text(StoredRow row) {
        return new String(row.raw().copy(), StandardCharsets.UTF_8);
    }
}
