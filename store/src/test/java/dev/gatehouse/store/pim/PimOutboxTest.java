package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.audit.Result;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.pim.effect.Occasion;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class PimOutboxTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Home home;

    PimOutboxTest(Backend backend) {
        this.home = new Home(backend.pim());
    }

    @Test
    void keepsRecordsAndEffectsInTheOrderOfTheDecisions() {
        List<AuditRecord> records = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        home.approval(Home.HELPDESK, Approval.of(Stage.of(Set.of())));
        for (Decision decision : List.of(activated(), decided(), home.step(new Command.ExpireDue(10)))) {
            records.addAll(((Decision.Done) decision).records());
            effects.addAll(((Decision.Done) decision).effects());
        }

        assertThat(Replay.records(home.outbox)).isEqualTo(records).hasSizeGreaterThan(3);
        List<KeptEffect> kept = home.outbox.effects(100);
        assertThat(kept).extracting(KeptEffect::effect).isEqualTo(effects);
        assertThat(effects).hasSizeGreaterThan(1);
        assertThat(kept.getFirst().number()).isEqualTo(1);
        assertThat(kept.getFirst().at()).isEqualTo(Home.START);
        assertThat(home.outbox.effects(1)).isEqualTo(kept.subList(0, 1));
        assertThat(home.outbox.records(1, 1)).extracting(KeptRecord::number).containsExactly(2L);
    }

    private Decision activated() {
        return home.step(home.activation("ben", Home.HELPDESK, HOUR));
    }

    private Decision decided() {
        Request request = home.facts.world().requests().values().iterator().next();
        home.now = home.now.plusSeconds(5);
        return home.step(new Command.Decide(home.caller("eva"), request.id(), 0, true, "so"));
    }

    @Test
    void tellsWhoseSessionsAreToEndApartFromWhatIsToBeTold() {
        activated();
        home.now = home.now.plus(HOUR);
        home.step(new Command.ExpireDue(10));

        List<KeptEnding> endings = home.outbox.endings(0, 10);
        assertThat(endings).hasSize(1);
        assertThat(home.outbox.effects(10)).hasSizeGreaterThan(1);
        assertThat(home.outbox.endings(endings.getFirst().number(), 10)).isEmpty();

        home.outbox.done(List.of(endings.getFirst().number()));
        assertThat(home.outbox.endings(0, 10)).isEmpty();
    }

    @Test
    void saysWhetherTheDirectoryHasTakenWhatSomebodyHad() {
        Holding had = new Holding(Home.id("ben"), Home.HELPDESK);
        activated();
        reached(had, 1);
        home.now = home.now.plus(HOUR);
        home.step(new Command.ExpireDue(10));
        assertThat(home.outbox.endings(0, 10)).extracting(KeptEnding::taken).containsExactly(false);

        reached(had, 2);
        assertThat(home.outbox.endings(0, 10)).extracting(KeptEnding::taken).containsExactly(true);
    }

    @Test
    void saysSoWhereHeHasItAgainMeanwhile() {
        Holding had = new Holding(Home.id("ben"), Home.HELPDESK);
        activated();
        reached(had, 1);
        home.now = home.now.plus(HOUR);
        home.step(new Command.ExpireDue(10));
        activated();

        assertThat(home.outbox.endings(0, 10)).extracting(KeptEnding::taken).containsExactly(true);
    }

    private void reached(Holding holding, long sequence) {
        home.step(new Command.Reached(holding, sequence));
    }

    @Test
    void keepsWhatWasRefused() {
        Decision.Refused refused = (Decision.Refused) home.step(home.activation("kim", Home.HELPDESK, HOUR));

        assertThat(home.outbox.records(0, 10))
                .containsExactly(new KeptRecord(1, refused.records().getFirst()));
        assertThat(refused.records().getFirst().result()).isEqualTo(Result.FAILURE);
        assertThat(refused.records().getFirst().refusals()).isEqualTo(refused.reasons());
    }

    @Test
    void keepsNothingTwiceOfWhatIsSubmittedAgain() {
        Command.Submit submit = home.activation("ben", Home.HELPDESK, HOUR);
        Request first = home.done(submit);
        List<KeptRecord> records = home.outbox.records(0, 100);
        List<KeptEffect> effects = home.outbox.effects(100);

        home.now = home.now.plusSeconds(1);
        assertThat(home.done(submit)).isEqualTo(first);
        assertThat(home.store.step(List.of(submit, submit), home.now))
                .allSatisfy(decision -> assertThat(decision).isInstanceOf(Decision.Done.class));

        assertThat(home.outbox.records(0, 100)).isEqualTo(records).isNotEmpty();
        assertThat(home.outbox.effects(100)).isEqualTo(effects);
    }

    @Test
    void keepsNothingOfWhatIsOnlyTried() {
        Command.Submit possible = home.activation("ben", Home.HELPDESK, HOUR);
        Command.Submit impossible = home.activation("kim", Home.HELPDESK, HOUR);
        List<Command> dry = List.of(
                new Command.Submit(possible.by(), possible.forms(), possible.bundle(), true),
                new Command.Submit(impossible.by(), impossible.forms(), impossible.bundle(), true));

        dry.forEach(home::step);
        home.store.step(dry, home.now);

        assertThat(home.outbox.records(0, 10)).isEmpty();
        assertThat(home.outbox.effects(10)).isEmpty();
    }

    @Test
    void numbersOnWhereWhatWasNumberedIsForgotten() {
        home.step(home.activation("kim", Home.HELPDESK, HOUR));
        home.step(home.activation("kim", Home.HELPDESK, HOUR));
        home.step(home.activation("kim", Home.HELPDESK, HOUR));

        home.outbox.forgetRecords(2);
        assertThat(home.outbox.records(0, 10)).extracting(KeptRecord::number).containsExactly(3L);

        home.outbox.forgetRecords(99);
        home.step(home.activation("kim", Home.HELPDESK, HOUR));
        assertThat(home.outbox.records(0, 10)).extracting(KeptRecord::number).containsExactly(4L);
    }

    @Test
    void handsOutEffectsUntilTheyAreDone() {
        removeBoth();
        List<KeptEffect> all = home.outbox.effects(100);
        assertThat(all).hasSizeGreaterThan(2);

        home.outbox.done(List.of(all.get(0).number(), all.get(2).number()));

        List<KeptEffect> left = new ArrayList<>(all);
        left.remove(2);
        left.remove(0);
        assertThat(home.outbox.effects(100)).isEqualTo(left);
        home.outbox.done(List.of());
        home.outbox.done(left.stream().map(KeptEffect::number).toList());
        assertThat(home.outbox.effects(100)).isEmpty();
    }

    @Test
    void forgetsWhatIsOldAndWhoWasToldOfItAndGoesOnCounting() {
        remove("ben");
        List<KeptEffect> old = home.outbox.effects(100);
        home.now = home.now.plus(HOUR);
        remove("kim");
        List<KeptEffect> all = home.outbox.effects(100);
        assertThat(home.outbox.told(Home.id("ben"), Optional.empty(), 100)).isNotEmpty();

        assertThat(home.outbox.forgetEffects(home.now, 1)).isEqualTo(1);
        assertThat(home.outbox.forgetEffects(home.now, 100)).isEqualTo(old.size() - 1);
        assertThat(home.outbox.forgetEffects(home.now, 100)).isZero();

        List<KeptEffect> left = all.subList(old.size(), all.size());
        assertThat(home.outbox.effects(100)).isEqualTo(left).isNotEmpty();
        assertThat(home.outbox.told(Home.id("ben"), Optional.empty(), 100)).isEmpty();
        assertThat(home.outbox.told(Home.id("kim"), Optional.empty(), 100)).isNotEmpty();
        assertThat(left.getFirst().number()).isEqualTo(old.getLast().number() + 1);
    }

    /** Ben and kim are assigned something and lose it, one after the other. */
    private void removeBoth() {
        remove("ben");
        remove("kim");
    }

    private void remove(String name) {
        home.step(Command.Submit.of(
                home.caller("eva"),
                home.form(name, Action.ADMIN_ASSIGN, AssignmentKind.ELIGIBLE, Home.EVERYTHING, Expiration.NEVER)));
        home.step(home.removal("eva", name, Home.HELPDESK, AssignmentKind.ELIGIBLE));
    }

    @Test
    void saysWhatSomebodyWasToldTheNewestFirst() {
        home.step(home.removal("eva", "ben", Home.HELPDESK, AssignmentKind.ELIGIBLE));
        for (int i = 0; i < 3; i++) {
            home.now = home.now.plusSeconds(1);
            home.with(new SliceBuilder()
                    .with(home.assigned("kim", Home.HELPDESK, AssignmentKind.ELIGIBLE, Interval.since(Home.START))));
            home.step(home.removal("eva", "kim", Home.HELPDESK, AssignmentKind.ELIGIBLE));
        }

        PrincipalId kim = Home.id("kim");
        List<KeptEffect> all = home.outbox.told(kim, Optional.empty(), 10);
        assertThat(all)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.effect()).isInstanceOfSatisfying(Effect.Tell.class, tell -> {
                    assertThat(tell.principals()).containsExactly(kim);
                    assertThat(tell.occasion()).isEqualTo(Occasion.ENDED);
                }));
        assertThat(all.getFirst().at()).isEqualTo(home.now);
        assertThat(all).isSortedAccordingTo((one, other) -> Long.compare(other.number(), one.number()));

        List<KeptEffect> first = home.outbox.told(kim, Optional.empty(), 2);
        List<KeptEffect> second =
                home.outbox.told(kim, Optional.of(first.getLast().number()), 2);
        assertThat(first).isEqualTo(all.subList(0, 2));
        assertThat(second).isEqualTo(all.subList(2, 3));
        home.outbox.done(all.stream().map(KeptEffect::number).toList());
        assertThat(home.outbox.told(kim, Optional.empty(), 10)).isEqualTo(all);
        assertThat(home.outbox.told(Home.id("ada"), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void tellsEachOfSeveralPrincipals() {
        home.approval(Home.HELPDESK, Approval.of(Stage.of(Set.of())));
        home.step(home.activation("ben", Home.HELPDESK, HOUR));

        assertThat(home.outbox.told(Home.id("eva"), Optional.empty(), 10))
                .isEqualTo(home.outbox.told(Home.id("ada"), Optional.empty(), 10))
                .singleElement()
                .satisfies(one ->
                        assertThat(((Effect.Tell) one.effect()).occasion()).isEqualTo(Occasion.DECISION_NEEDED));
        assertThat(home.outbox.told(Home.id("ben"), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void keepsTenantsApart() {
        Home other = new Home(home.database);
        home.step(home.activation("ben", Home.HELPDESK, HOUR));
        home.step(home.removal("eva", "ben", Home.HELPDESK, AssignmentKind.ELIGIBLE));

        assertThat(other.outbox.records(0, 10)).isEmpty();
        assertThat(other.outbox.effects(10)).isEmpty();
        assertThat(other.outbox.told(Home.id("ben"), Optional.empty(), 10)).isEmpty();
        other.outbox.forgetRecords(99);
        other.outbox.done(List.of(1L, 2L, 3L));
        assertThat(home.outbox.records(0, 100)).isNotEmpty();
        assertThat(home.outbox.effects(100)).isNotEmpty();
        other.step(other.activation("kim", Home.HELPDESK, HOUR));
        assertThat(other.outbox.records(0, 10)).extracting(KeptRecord::number).containsExactly(1L);
    }
}
