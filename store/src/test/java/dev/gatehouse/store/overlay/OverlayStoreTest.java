package dev.gatehouse.store.overlay;

import static dev.gatehouse.store.overlay.OverlayKind.EXCLUSION;
import static dev.gatehouse.store.overlay.OverlayKind.WATCHLIST;
import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.testing.Backend;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class OverlayStoreTest {
    private static final Instant END = START.plusSeconds(1_000);

    private final Backend backend;
    private final String tenant = Backend.tenant();
    private final OverlayStore store;
    private final UUID id = UUID.randomUUID();

    OverlayStoreTest(Backend backend) {
        this.backend = backend;
        this.store = new OverlayStore(backend.shared(), tenant);
    }

    @Test
    void holdsWhatWasSetLast() {
        set(setting("vips", "[1]"), 0, START);
        set(setting("vips", "[1,2]"), 1, START.plusSeconds(10));
        set(setting("others", "[]"), 0, START.plusSeconds(20));

        assertThat(bodies(START.minusSeconds(1))).isEmpty();
        assertThat(bodies(START)).containsExactly("[1]");
        assertThat(bodies(START.plusSeconds(20))).containsExactly("[]", "[1,2]");
        assertThat(store.history(WATCHLIST, "vips"))
                .extracting(OverlayEntry::version)
                .containsExactly(1L, 2L);
        assertThat(notes()).isEqualTo(3);
    }

    @Test
    void holdsNothingThatWasRemovedOrIsOver() {
        set(setting("vips", "[1]"), 0, START);
        set(Setting.removal(WATCHLIST, "vips"), 1, START.plusSeconds(10));
        set(new Setting(EXCLUSION, "noise", Optional.of("{}"), Optional.of(END)), 0, START);

        assertThat(bodies(START.plusSeconds(9))).containsExactly("{}", "[1]");
        assertThat(bodies(START.plusSeconds(10))).containsExactly("{}");
        assertThat(bodies(END)).isEmpty();
        set(setting("vips", "[3]"), 2, END);
        assertThat(bodies(END)).containsExactly("[3]");
    }

    @Test
    void setsNothingOverWhatNobodySaw() {
        set(setting("vips", "[1]"), 0, START);

        assertThat(store.set(setting("vips", "[2]"), 0, "lee", START, note("set")))
                .isEqualTo(new SettingAnswer.Conflict(1));
        assertThat(bodies(START)).containsExactly("[1]");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void holdsWhatASecondPersonApproved() {
        propose("kim");
        assertThat(bodies(START)).isEmpty();

        DecisionAnswer answer = store.approve(id, "lee", "fine", START.plusSeconds(5), note("approve"));

        assertThat(answer).isInstanceOfSatisfying(DecisionAnswer.Done.class, done -> {
            assertThat(done.proposal().state()).isEqualTo(ProposalState.APPROVED);
            assertThat(done.proposal().decidedBy()).contains("lee");
            assertThat(store.proposal(id)).contains(done.proposal());
        });
        assertThat(store.current(START.plusSeconds(5))).singleElement().satisfies(entry -> {
            assertThat(entry.author()).isEqualTo("kim");
            assertThat(entry.proposal()).contains(id);
            assertThat(entry.setting()).isEqualTo(setting("vips", "[9]"));
        });
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void letsNobodyDecideWhatTheyProposed() {
        propose("Kim");

        assertThat(store.approve(id, "kim", "mine", START, note("x"))).isEqualTo(new DecisionAnswer.WrongPerson());
        assertThat(store.refuse(id, "KIM", "mine", START, note("x"))).isEqualTo(new DecisionAnswer.WrongPerson());
        assertThat(store.withdraw(id, "lee", START, note("x"))).isEqualTo(new DecisionAnswer.WrongPerson());
        assertThat(store.proposals(ProposalState.PENDING)).hasSize(1);
        assertThat(bodies(START)).isEmpty();
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void decidesOnce() {
        propose("kim");
        store.refuse(id, "lee", "no", START, note("refuse"));

        assertThat(store.approve(id, "max", "yes", START, note("x")))
                .isEqualTo(new DecisionAnswer.Over(ProposalState.REFUSED));
        assertThat(store.withdraw(id, "kim", START, note("x")))
                .isEqualTo(new DecisionAnswer.Over(ProposalState.REFUSED));
        assertThat(store.proposal(id).orElseThrow().answer()).contains("no");
        assertThat(store.approve(UUID.randomUUID(), "max", "", START, note("x")))
                .isEqualTo(new DecisionAnswer.Unknown());
    }

    @Test
    void isTakenBackByWhoeverProposedIt() {
        propose("kim");

        assertThat(store.withdraw(id, "kim", START, note("withdraw"))).isInstanceOf(DecisionAnswer.Done.class);
        assertThat(store.proposals(ProposalState.WITHDRAWN)).hasSize(1);
    }

    @Test
    void approvesNothingThatGoesOnFromAnOldVersion() {
        propose("kim");
        set(setting("vips", "[2]"), 0, START);

        assertThat(store.approve(id, "lee", "", START, note("x"))).isEqualTo(new DecisionAnswer.Stale(1));
        assertThat(bodies(START)).containsExactly("[2]");
    }

    @Test
    void proposesNothingOverWhatNobodySaw() {
        set(setting("vips", "[1]"), 0, START);

        assertThat(store.proposeOver(0, id, setting("vips", "[9]"), "kim", "because", START, END, note("propose")))
                .isEmpty();
        assertThat(store.proposal(id)).isEmpty();
        assertThat(notes()).isEqualTo(1);
        assertThat(store.proposeOver(1, id, setting("vips", "[9]"), "kim", "because", START, END, note("propose")))
                .isEqualTo(store.proposal(id))
                .isPresent();
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void isTooOldAtItsEndWhetherSomebodyCleanedUpOrNot() {
        propose("kim");

        assertThat(store.approve(id, "lee", "", END, note("x")))
                .isEqualTo(new DecisionAnswer.Over(ProposalState.EXPIRED));
        assertThat(store.expire(END.minusSeconds(1), one -> note("expire"))).isEmpty();
        assertThat(store.expire(END, one -> note("expire")))
                .extracting(Proposal::id)
                .containsExactly(id);
        assertThat(store.expire(END, one -> note("expire"))).isEmpty();
        assertThat(store.proposals(ProposalState.EXPIRED)).hasSize(1);
        assertThat(notes()).as("proposed and expired").isEqualTo(2);
    }

    @Test
    void keepsTenantsApart() {
        set(setting("vips", "[1]"), 0, START);
        propose("kim");
        var theirs = new OverlayStore(backend.shared(), Backend.tenant());

        assertThat(theirs.current(START)).isEmpty();
        assertThat(theirs.proposal(id)).isEmpty();
        assertThat(theirs.approve(id, "lee", "", START, note("x"))).isEqualTo(new DecisionAnswer.Unknown());
    }

    @Test
    void knowsAKindByItsName() {
        assertThat(new OverlayKind("watchlist")).isEqualTo(WATCHLIST);
        assertThatThrownBy(() -> new OverlayKind("No kind")).isInstanceOf(IllegalArgumentException.class);
    }

    private void set(Setting setting, long expected, Instant at) {
        assertThat(store.set(setting, expected, "kim", at, note("set"))).isInstanceOf(SettingAnswer.Done.class);
    }

    private void propose(String by) {
        store.propose(id, setting("vips", "[9]"), by, "because", START, END, note("propose"));
    }

    private static Setting setting(String name, String body) {
        return new Setting(WATCHLIST, name, Optional.of(body), Optional.empty());
    }

    private List<String> bodies(Instant at) {
        return store.current(at).stream()
                .map(entry -> entry.setting().body().orElseThrow())
                .toList();
    }

    private int notes() {
        return new AuditTrail(backend.shared(), tenant).unsealed(100).size();
    }
}
