package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

final class RowMergerTest {
    private static final List<String> DERIVED = List.of(
            "Failed",
            "Interrupted",
            "Actor.Id",
            "Target.Id",
            "Target.Role.DisplayName",
            "Changes.NewValue",
            "Detail.k");

    private final Projection all = Projection.ofAllColumns();
    private final Projection derived = Projection.of(DERIVED);

    @Test
    void theOrderOfCopiesNeverMatters() {
        SampleEvents events = new SampleEvents(1);
        Random random = new Random(2);
        for (int i = 0; i < 400; i++) {
            List<byte[]> copies = new ArrayList<>(events.copies());
            String merged = describe(copies);
            Collections.shuffle(copies, random);
            assertThat(describe(copies)).isEqualTo(merged);
        }
    }

    @Test
    void copiesThatOccurTwiceChangeNothing() {
        SampleEvents events = new SampleEvents(3);
        for (int i = 0; i < 200; i++) {
            List<byte[]> copies = events.copies();
            List<byte[]> twice = new ArrayList<>(copies);
            twice.addAll(copies);
            assertThat(describe(twice)).isEqualTo(describe(copies));
        }
    }

    @Test
    void everyColumnThatACopyHasIsThereAndIsOneOfTheirs() {
        SampleEvents events = new SampleEvents(5);
        for (int i = 0; i < 200; i++) {
            List<byte[]> copies = events.copies();
            SortedMap<String, String> merged = columns(copies);
            List<SortedMap<String, String>> singles =
                    copies.stream().map(copy -> columns(List.of(copy))).toList();
            for (SortedMap<String, String> single : singles) {
                assertThat(merged.keySet()).containsAll(single.keySet());
            }
            merged.forEach((name, value) ->
                    assertThat(singles).anySatisfy(single -> assertThat(single).containsEntry(name, value)));
        }
    }

    @Test
    void withoutOneCopyOnlyItsOwnValuesChange() {
        SampleEvents events = new SampleEvents(6);
        for (int i = 0; i < 200; i++) {
            List<byte[]> copies = events.copies();
            SortedMap<String, String> merged = columns(copies);
            for (int without = 0; copies.size() > 1 && without < copies.size(); without++) {
                List<byte[]> rest = new ArrayList<>(copies);
                SortedMap<String, String> own = columns(List.of(rest.remove(without)));
                columns(rest).forEach((name, value) -> {
                    if (!value.equals(merged.get(name))) {
                        assertThat(own).containsEntry(name, merged.get(name));
                    }
                });
            }
        }
    }

    @Test
    void oneCopyMergesToItself() {
        SampleEvents events = new SampleEvents(7);
        for (int i = 0; i < 100; i++) {
            byte[] copy = events.copies().getFirst();
            SortedMap<String, String> read = Reading.of(copy, all, Row::id).rows.getFirst();
            assertThat(CanonicalRow.of(new RowMerger(all).merge(List.of(copy)), all))
                    .isEqualTo(read);
        }
    }

    @Test
    void graphWinsPerColumnAndTheEnvelopeFillsIn() {
        String graph =
                "{'id':'1','createdDateTime':'2026-01-01T00:00:00Z','appId':'g','isInteractive':false,'userAgent':null,"
                        + "'status':{'errorCode':0}}";
        String envelope =
                "{'category':'SignInLogs','time':'2026-01-01T00:00:00.5Z','tenantId':'t','properties':{'id':'1','appId':'d',"
                        + "'userAgent':'ua','status':{'errorCode':1,'failureReason':'r'}}}";
        Projection projection = Projection.of(List.of("AppId", "UserAgent", "AADTenantId", "Status.failureReason"));
        Row row = new RowMerger(projection).merge(List.of(bytes(envelope), bytes(graph)));

        assertThat(row.text(0)).isEqualTo("g");
        assertThat(row.text(1)).isEqualTo("ua");
        assertThat(row.text(2)).isEqualTo("t");
        assertThat(row.count(3, Row.WHOLE))
                .as("the richer copy's status has no reason")
                .isZero();
        assertThat(row.time()).isEqualTo(1_767_225_600_000_000L);
        assertThat(row.shape()).isEqualTo(Shape.GRAPH);
        assertThat(row.table()).as("the envelope knows the kind").isEqualTo(Table.SIGNIN_LOGS);
    }

    @Test
    void aTimeOrAnIdOfAPoorerCopyFillsIn() {
        String graph = "{'createdDateTime':null,'appId':'g','isInteractive':true}";
        String envelope = "{'category':'SignInLogs','time':'2026-01-01T00:00:00Z','properties':{'id':'1'}}";
        Row row = new RowMerger(all).merge(List.of(bytes(graph), bytes(envelope)));

        assertThat(row.id()).isEqualTo("1");
        assertThat(row.time()).isEqualTo(1_767_225_600_000_000L);
    }

    @Test
    void leavesOutWhatIsNoRowAndRefusesNothingAtAll() {
        byte[] row = new SampleEvents(9).copies().getFirst();
        byte[] broken = bytes("{'createdDateTime':'soon','appId':'g','isInteractive':true}");

        assertThat(describe(List.of(bytes("{"), row, broken, bytes("{}")))).isEqualTo(describe(List.of(row)));
        assertThatThrownBy(() -> new RowMerger(all).merge(List.of(bytes("{}"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none of 1");
    }

    private SortedMap<String, String> columns(List<byte[]> copies) {
        return CanonicalRow.of(new RowMerger(all).merge(copies), all);
    }

    private String describe(List<byte[]> copies) {
        Row row = new RowMerger(all).merge(copies);
        String columns = row.id() + row.identity() + " " + row.time() + CanonicalRow.of(row, all);
        Row other = new RowMerger(derived).merge(copies);
        return columns
                + DERIVED.stream()
                        .map(name -> Reading.values(other, derived, name))
                        .toList();
    }

    private static byte[] bytes(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
