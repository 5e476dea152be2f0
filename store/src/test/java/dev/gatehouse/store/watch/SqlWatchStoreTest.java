package dev.gatehouse.store.watch;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Alerts.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.detection.watch.Commit;
import dev.gatehouse.detection.watch.StateChange;
import dev.gatehouse.detection.watch.WatchStore.Changed;
import dev.gatehouse.store.Code;
import dev.gatehouse.store.StoreException;
import dev.gatehouse.store.testing.Alerts;
import dev.gatehouse.store.testing.Backend;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class SqlWatchStoreTest {
    private final Backend backend;
    private final String tenant = Backend.tenant();
    private final SqlWatchStore store;
    private long position;

    SqlWatchStoreTest(Backend backend) {
        this.backend = backend;
        this.store = SqlWatchStore.open(backend.shared(), tenant);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(store.position()).isEmpty();
        assertThat(store.offsets()).isEmpty();
        assertThat(recalled()).isEmpty();
    }

    @Test
    void keepsStateOffsetsAndPosition() {
        store.commit(new Commit(
                17,
                List.of(keep("correlation", "k", "one"), keep("memory", "k", "other")),
                List.of(),
                Map.of("entra", "page 3"),
                START));

        assertThat(store.position()).isEqualTo(OptionalLong.of(17));
        assertThat(store.offsets()).isEqualTo(Map.of("entra", "page 3"));
        assertThat(recalled()).containsExactlyInAnyOrder("correlation k one", "memory k other");
    }

    @Test
    void keepsTheOffsetsOfOtherSources() {
        store.commit(new Commit(1, List.of(), List.of(), Map.of("a", "1", "b", "1"), START));
        store.commit(new Commit(2, List.of(), List.of(), Map.of("b", "2"), START));

        assertThat(store.offsets()).isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @Test
    void ofSeveralChangesOfOneKeyTheLastCounts() {
        state(keep("a", "k", "1"), forget("a", "k"), keep("b", "k", "1"), keep("b", "k", "2"), forget("c", "k"));
        state(keep("a", "gone", "1"), forget("a", "gone"), forget("c", "k"), keep("c", "k", "3"));

        assertThat(recalled()).containsExactlyInAnyOrder("b k 2", "c k 3");
    }

    @Test
    void keepsKeysThatNoDatabaseLikes() {
        String halves = "half \uD800 and \uDC00";
        String longOne = "x".repeat(9_000);
        List<StateChange> hostile = List.of(
                keep("k", "zero \0", "1"),
                keep("k", "zero \\u0000", "2"),
                keep("k", halves, "3"),
                keep("k", "half ? and ?", "4"),
                keep("k", longOne, "5"),
                keep("k", longOne + "y", "6"),
                keep("k", "back\\slash", "7"),
                keep("k", "", "8"),
                keep("k", "İı\uD83D\uDE00", "9"));
        state(hostile.toArray(StateChange[]::new));

        assertThat(recalled())
                .containsExactlyInAnyOrderElementsOf(
                        hostile.stream().map(SqlWatchStoreTest::words).toList());
        state(forget("k", longOne), forget("k", "zero \0"));
        assertThat(recalled()).hasSize(7).noneMatch(words -> words.endsWith(" 5") || words.endsWith(" 1"));
    }

    @Test
    void keepsBodiesByteForByte() {
        byte[] all = new byte[70_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 31);
        }
        state(new StateChange("k", "all", Optional.of(all)), new StateChange("k", "none", Optional.of(new byte[0])));

        var found = new ArrayList<byte[]>();
        store.recall(one -> found.add(one.body().orElseThrow()));
        assertThat(found).containsExactlyInAnyOrder(all, new byte[0]);
    }

    @Test
    void tellsAnAlertOnce() {
        Alert alert = alert(tenant, "one").make();

        List<Changed> first = told(alert);
        List<Changed> second = told(alert);

        assertThat(first).singleElement().satisfies(changed -> {
            assertThat(changed.id()).isEqualTo(alert.id());
            assertThat(changed.revision()).isEqualTo(1);
            assertThat(changed.sequence()).isEqualTo(1);
            assertThat(changed.json()).isEqualTo(AlertJson.write(alert));
        });
        assertThat(second).isEmpty();
    }

    @Test
    void countsARevisionWhereMoreIsSaid() {
        told(alert(tenant, "one").make());

        List<Changed> more = told(alert(tenant, "one")
                .events(2)
                .detected(START.plusSeconds(60))
                .context("c2")
                .make());

        assertThat(more).singleElement().satisfies(changed -> {
            assertThat(changed.revision()).isEqualTo(2);
            assertThat(changed.sequence()).isEqualTo(2);
            assertThat(changed.json())
                    .contains("\"revision\":2", "\"eventCount\":2", "\"contextVersion\":\"c2\"")
                    .contains("\"detectedAt\":\"" + START + "\"");
        });
    }

    @Test
    void doesNotCountWhenItWasDetectedAndByWhatItWasJudged() {
        told(alert(tenant, "one").make());

        assertThat(told(alert(tenant, "one")
                        .detected(START.plusSeconds(60))
                        .context("c2")
                        .make()))
                .isEmpty();
    }

    @Test
    void withdrawsOnceAndOpensAgain() {
        Alert alert = alert(tenant, "one").make();
        told(alert);

        List<Changed> withdrawn = commit(new AlertChange.Withdrawn(alert.id()));
        List<Changed> again = commit(new AlertChange.Withdrawn(alert.id()));
        List<Changed> settled = commit(new AlertChange.Final(alert.id()));
        List<Changed> open = told(alert);

        assertThat(withdrawn).singleElement().satisfies(changed -> {
            assertThat(changed.revision()).isEqualTo(2);
            assertThat(changed.json()).contains("\"revision\":2,\"state\":\"withdrawn\"");
        });
        assertThat(again).isEmpty();
        assertThat(settled).as("what is withdrawn stays so").isEmpty();
        assertThat(open).singleElement().satisfies(changed -> {
            assertThat(changed.revision()).isEqualTo(3);
            assertThat(changed.json()).contains("\"state\":\"open\"");
        });
    }

    @Test
    void saysByWhatItIsSuperseded() {
        Alert alert = alert(tenant, "one").make();
        UUID other = Alerts.id("other");
        told(alert);

        List<Changed> superseded = commit(new AlertChange.Superseded(alert.id(), other));

        assertThat(superseded)
                .singleElement()
                .satisfies(changed -> assertThat(changed.json())
                        .contains("\"state\":\"superseded\",\"supersededBy\":\"" + other + "\",\"time\""));
        assertThat(commit(new AlertChange.Superseded(alert.id(), other))).isEmpty();
        assertThat(commit(new AlertChange.Superseded(alert.id(), Alerts.id("third"))))
                .hasSize(1);
        assertThat(told(alert))
                .singleElement()
                .satisfies(changed -> assertThat(changed.json()).doesNotContain("supersededBy"));
    }

    @Test
    void countsThatAnAlertIsFinalOnlyWhereItWasOpen() {
        Alert alert = alert(tenant, "one").make();
        told(alert);

        assertThat(commit(new AlertChange.Final(alert.id())))
                .singleElement()
                .satisfies(changed -> assertThat(changed.json()).contains("\"revision\":2,\"state\":\"final\""));
        assertThat(commit(new AlertChange.Final(alert.id()))).isEmpty();
        assertThat(told(alert)).as("the same, told once more").isEmpty();
    }

    @Test
    void keepsAnAlertThatIsToldAsFinal() {
        Alert alert = alert(tenant, "one").state(AlertState.FINAL).make();

        assertThat(told(alert))
                .singleElement()
                .satisfies(changed -> assertThat(changed.json()).contains("\"revision\":1,\"state\":\"final\""));
        assertThat(commit(new AlertChange.Final(alert.id()))).isEmpty();
    }

    @Test
    void countsWhatOneCommitSaysOfAnAlertAsOneRevision() {
        Alert alert = alert(tenant, "one").make();

        List<Changed> changed = commit(
                new AlertChange.Told(alert),
                new AlertChange.Told(alert(tenant, "one").events(5).make()),
                new AlertChange.Final(alert.id()));
        List<Changed> toAndFro = commit(
                new AlertChange.Withdrawn(alert.id()),
                new AlertChange.Told(
                        alert(tenant, "one").events(5).state(AlertState.FINAL).make()));

        assertThat(changed)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.json()).contains("\"revision\":1,\"state\":\"final\"", "\"eventCount\":5"));
        assertThat(toAndFro).isEmpty();
    }

    @Test
    void saysNothingOfAlertsThatItDoesNotKnow() {
        UUID unknown = Alerts.id("unknown");

        assertThat(commit(
                        new AlertChange.Withdrawn(unknown),
                        new AlertChange.Final(unknown),
                        new AlertChange.Superseded(unknown, unknown)))
                .isEmpty();
    }

    @Test
    void answersARepeatedCommitAsTheFirstTime() {
        var commit = new Commit(
                9,
                List.of(keep("k", "k", "1")),
                List.of(new AlertChange.Told(alert(tenant, "a").make())),
                Map.of("s", "1"),
                START);

        List<Changed> first = store.commit(commit);
        List<Changed> second = store.commit(commit);

        assertThat(first).hasSize(1);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void ignoresACommitThatLiesBehind() {
        store.commit(new Commit(9, List.of(keep("k", "k", "1")), List.of(), Map.of("s", "9"), START));

        List<Changed> late = store.commit(new Commit(
                8,
                List.of(keep("k", "k", "0")),
                List.of(new AlertChange.Told(alert(tenant, "a").make())),
                Map.of("s", "8"),
                START));

        assertThat(late).isEmpty();
        assertThat(recalled()).containsExactly("k k 1");
        assertThat(store.offsets()).isEqualTo(Map.of("s", "9"));
    }

    @Test
    void keepsAnotherCommitAtTheSamePosition() {
        Alert alert = alert(tenant, "a").make();
        store.commit(new Commit(9, List.of(), List.of(new AlertChange.Told(alert)), Map.of(), START));

        List<Changed> byTheClock = store.commit(
                new Commit(9, List.of(), List.of(new AlertChange.Final(alert.id())), Map.of(), START.plusSeconds(1)));

        assertThat(byTheClock).hasSize(1);
    }

    @Test
    void keepsNothingOfACommitThatFails() {
        var half = new Commit(
                5,
                List.of(keep("k", "k", "1")),
                List.of(
                        new AlertChange.Told(alert(tenant, "mine").make()),
                        new AlertChange.Told(alert("someone else", "not mine").make())),
                Map.of("s", "1"),
                START);

        assertThatThrownBy(() -> store.commit(half)).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.position()).isEmpty();
        assertThat(recalled()).isEmpty();
        assertThat(told(alert(tenant, "mine").make()).getFirst().sequence()).isEqualTo(1);
    }

    @Test
    void keepsTenantsApart() {
        String other = Backend.tenant();
        state(keep("k", "k", "mine"));
        told(alert(tenant, "a").make());
        try (var theirs = SqlWatchStore.open(backend.shared(), other)) {
            assertThat(theirs.position()).isEmpty();
            List<Changed> changed = theirs.commit(new Commit(
                    1,
                    List.of(keep("k", "k", "theirs")),
                    List.of(new AlertChange.Told(alert(other, "a").make())),
                    Map.of(),
                    START));

            assertThat(changed.getFirst().sequence()).isEqualTo(1);
        }
        assertThat(recalled()).containsExactly("k k mine");
    }

    @Test
    void isTheOnlyOneOfItsTenant() {
        assertThatThrownBy(() -> SqlWatchStore.open(backend.shared(), tenant))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.WRITER_ELSEWHERE));
        store.close();
        try (var next = SqlWatchStore.open(backend.shared(), tenant)) {
            next.commit(new Commit(1, List.of(), List.of(), Map.of(), START));
        }
    }

    @Test
    void refusesToWriteOnceAnotherOneDoes() {
        store.close();
        try (var next = SqlWatchStore.open(backend.shared(), tenant)) {
            next.commit(new Commit(1, List.of(keep("k", "k", "next")), List.of(), Map.of(), START));
        }

        assertThatThrownBy(() -> state(keep("k", "k", "late")))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.WRITER_ELSEWHERE));
        assertThat(recalled()).containsExactly("k k next");
    }

    @Test
    void keepsAlertsWhoseWordsNoDatabaseLikes() {
        Alert alert = alert(tenant, "hostile")
                .summary("zero \0 half \uD800 end")
                .user("a\0b\uDFFF@contoso.example")
                .make();

        told(alert);

        assertThat(told(alert)).isEmpty();
        assertThat(commit(new AlertChange.Final(alert.id())).getFirst().json())
                .contains("zero \\u0000 half \\ud800 end", "a\\u0000b\\udfff@contoso.example");
    }

    private List<Changed> told(Alert alert) {
        return commit(new AlertChange.Told(alert));
    }

    private List<Changed> commit(AlertChange... changes) {
        return store.commit(new Commit(++position, List.of(), List.of(changes), Map.of(), START));
    }

    private void state(StateChange... changes) {
        store.commit(new Commit(++position, List.of(changes), List.of(), Map.of(), START));
    }

    private List<String> recalled() {
        var all = new ArrayList<String>();
        store.recall(one -> all.add(words(one)));
        return all;
    }

    private static String words(StateChange change) {
        return change.kind() + " " + change.key() + " "
                + new String(change.body().orElseThrow(), StandardCharsets.UTF_8);
    }

    private static StateChange keep(String kind, String key, String body) {
        return new StateChange(kind, key, Optional.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static StateChange forget(String kind, String key) {
        return new StateChange(kind, key, Optional.empty());
    }
}
