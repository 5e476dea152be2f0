package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Ask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs, reasons and tickets: the invariants C of docs/pim/invariants.md, each once by itself. */
final class InvariantsCTest {
    private static final Target.Role HELPDESK = World.helpdesk();

    private final World world = World.usual();

    @BeforeEach
    void benIsEligible() {
        world.eligible("ben", HELPDESK);
    }

    private void asking(Set<Ask> asks, Optional<String> context) {
        world.activating(
                HELPDESK,
                old -> new Activating(
                        old.longest(),
                        old.longestInAll(),
                        asks,
                        context,
                        Optional.of("INC-[0-9]+"),
                        Approval.NONE,
                        false));
    }

    private List<Refusal.Code> codes(Caller by, String why, Ticket ticket) {
        Form form = world.activation("ben", HELPDESK, Duration.ofHours(1));
        return Approvals.codes(
                world,
                new Command.Submit(
                        by,
                        List.of(new Form(
                                form.id(),
                                form.action(),
                                form.kind(),
                                form.principal(),
                                form.target(),
                                form.start(),
                                form.expiration(),
                                why,
                                ticket)),
                        Optional.empty(),
                        true));
    }

    private List<Refusal.Code> proven(Instant when) {
        return codes(Caller.proven(world.id("ben"), when), "why", Ticket.NONE);
    }

    @Test
    void c1AProofIsOfThisSessionAndFreshAndAContextIsTheOneThatIsAskedFor() {
        asking(Set.of(Ask.MULTI_FACTOR_AUTHENTICATION), Optional.empty());
        assertThat(codes(Caller.plain(world.id("ben")), "why", Ticket.NONE))
                .containsExactly(Refusal.Code.SECOND_FACTOR);
        assertThat(proven(world.now.minus(Duration.ofMinutes(10)).minusNanos(1)))
                .containsExactly(Refusal.Code.SECOND_FACTOR);
        assertThat(proven(world.now.plus(Duration.ofMinutes(5)).plusNanos(1)))
                .containsExactly(Refusal.Code.SECOND_FACTOR);
        assertThat(proven(world.now.minus(Duration.ofMinutes(10)))).isEmpty();

        asking(Set.of(), Optional.of("c1"));
        Caller other = new Caller(world.id("ben"), false, Optional.of(world.now), Set.of("c2"), "");
        Caller right = new Caller(world.id("ben"), false, Optional.empty(), Set.of("c1"), "");
        assertThat(codes(other, "why", Ticket.NONE)).containsExactly(Refusal.Code.CONTEXT);
        assertThat(codes(right, "why", Ticket.NONE)).isEmpty();
    }

    @Test
    void c2NoApplicationAndNobodyElseActivatesForHim() {
        Caller app = new Caller(world.id("ben"), true, Optional.of(world.now), Set.of(), "");

        assertThat(codes(app, "why", Ticket.NONE)).containsExactly(Refusal.Code.APPLICATION);
        assertThat(codes(world.caller("eva"), "why", Ticket.NONE)).containsExactly(Refusal.Code.NOT_HIMSELF);
    }

    @Test
    void c4AFactorAndAContextAreNotAskedForTogetherInWhicheverOrder() {
        for (Set<Ask> first : List.of(Set.of(Ask.MULTI_FACTOR_AUTHENTICATION), Set.<Ask>of())) {
            asking(first, first.isEmpty() ? Optional.of("c1") : Optional.empty());
            var setting = world.slice.setting(HELPDESK.setting());
            var both = new Activating(
                    Duration.ofHours(8),
                    Duration.ofHours(8),
                    Set.of(Ask.MULTI_FACTOR_AUTHENTICATION),
                    Optional.of("c1"),
                    Optional.empty(),
                    Approval.NONE,
                    false);

            assertThat(world.refused(new Command.Set(world.caller("eva"), setting.activating(both))))
                    .containsExactly(Refusal.Code.FACTOR_AND_CONTEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\n", "\u200B\u2060", "\u3164", "\u00AD", "\u2800", "\uFE0F"})
    void c5AReasonThatCannotBeSeenIsNone(String why) {
        asking(Set.of(Ask.JUSTIFICATION), Optional.empty());

        assertThat(codes(world.caller("ben"), why, Ticket.NONE)).containsExactly(Refusal.Code.JUSTIFICATION);
    }

    @Test
    void c5AReasonIsKeptAsItWasWrittenAndIsNotEndless() {
        asking(Set.of(Ask.JUSTIFICATION), Optional.empty());
        String why = "=cmd|' /C calc'!A1 \u202E<b>&\r\n";
        Form form = world.activation("ben", HELPDESK, Duration.ofHours(1));
        Form written = new Form(
                form.id(),
                form.action(),
                form.kind(),
                form.principal(),
                form.target(),
                form.start(),
                form.expiration(),
                why,
                Ticket.NONE);

        assertThat(codes(world.caller("ben"), "x".repeat(1_001), Ticket.NONE))
                .containsExactly(Refusal.Code.JUSTIFICATION);
        assertThat(codes(world.caller("ben"), "x".repeat(1_000), Ticket.NONE)).isEmpty();
        world.done(Command.Submit.of(world.caller("ben"), written));
        assertThat(world.request(form.id()).form().justification()).isEqualTo(why);
    }

    @Test
    void c6ATicketHasANumberThatLooksLikeOneAndASystem() {
        asking(Set.of(Ask.TICKETING), Optional.empty());
        Caller ben = world.caller("ben");

        assertThat(codes(ben, "", Ticket.NONE)).containsExactly(Refusal.Code.TICKETING);
        assertThat(codes(ben, "", new Ticket("INC-1", " "))).containsExactly(Refusal.Code.TICKETING);
        assertThat(codes(ben, "", new Ticket("xINC-1", "desk"))).containsExactly(Refusal.Code.TICKETING);
        assertThat(codes(ben, "", new Ticket("INC-1", "desk"))).isEmpty();
    }
}
