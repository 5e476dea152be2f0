package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What administrators and the help desk do on a working day, inside roles that they activated for it. */
final class ContosoAdministration {
    private static final LocalDate BERG_LEAVES = LocalDate.of(2026, 5, 8);
    private static final LocalDate NOVAK_STARTS = LocalDate.of(2026, 5, 8);
    private static final LocalDate ROSA_IS_TAKEN_OVER = LocalDate.of(2026, 5, 14);
    private static final List<String> REASONS = List.of(
            "Monthly review", "Ticket 4711", "Ticket 5120: mailbox delegation", "Change CHG-2026-118", "Vendor call");

    private final World world;
    private final ContosoPeople people;
    private final Story story;

    ContosoAdministration(World world, ContosoPeople people, Story story) {
        this.world = world;
        this.people = people;
        this.story = story;
    }

    /** One working day. */
    void day(LocalDate date, Dice dice) {
        var duties = new ArrayList<Duty>();
        duties.add(new Duty(people.kim(), Role.SECURITY_ADMINISTRATOR));
        duties.add(new Duty(people.osei(), Role.USER_ADMINISTRATOR));
        duties.add(new Duty(people.weber(), Role.GLOBAL_ADMINISTRATOR));
        duties.add(new Duty(people.okafor(), Role.GLOBAL_ADMINISTRATOR));
        duties.add(new Duty(people.haddad(), Role.APPLICATION_ADMINISTRATOR));
        duties.add(new Duty(people.moreau(), Role.CONDITIONAL_ACCESS_ADMINISTRATOR));
        if (date.isBefore(BERG_LEAVES)) {
            duties.add(new Duty(people.berg(), Role.CONDITIONAL_ACCESS_ADMINISTRATOR));
        }
        if (!date.isBefore(NOVAK_STARTS)) {
            duties.add(new Duty(people.novak(), Role.INTUNE_ADMINISTRATOR));
        }
        boolean firstDay = date.equals(ContosoRoutine.FIRST_DAY);
        for (Duty duty : duties) {
            if (firstDay || dice.perMille(250)) {
                activate(date, duty, dice.between(1, 4), dice);
            }
        }
        helpDesk(date, dice, new Duty(people.piet(), Role.AUTHENTICATION_ADMINISTRATOR));
        helpDesk(date, dice, new Duty(people.amina(), Role.HELPDESK_ADMINISTRATOR));
        if (!date.isAfter(ROSA_IS_TAKEN_OVER)) {
            helpDesk(date, dice, new Duty(people.rosa(), Role.HELPDESK_ADMINISTRATOR));
        }
        if (firstDay) {
            activate(date, new Duty(people.rosa(), Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR), 1, dice);
        }
        connector(date, dice);
    }

    private void activate(LocalDate date, Duty duty, int hours, Dice dice) {
        Instant time = ContosoRoutine.at(date, 7, dice.below(20_000));
        story.happen(world.pim()
                .activation(
                        time,
                        duty.person(),
                        duty.role(),
                        duty.person().place().office(),
                        Duration.ofHours(hours),
                        dice.pick(REASONS)));
    }

    private void helpDesk(LocalDate date, Dice dice, Duty duty) {
        Person agent = duty.person();
        String office = agent.place().office();
        Instant start = ContosoRoutine.at(date, 5, 1_800 + dice.below(600));
        story.happens(world.signIns()
                .interactive(
                        start.minusSeconds(90), agent, ClientApp.AZURE_PORTAL, Outcome.SUCCESS, Origin.office(agent)));
        story.happen(world.pim().activation(start, agent, duty.role(), office, Duration.ofHours(8), "Help desk shift"));
        Instant end = date.atTime(13, 0).toInstant(ZoneOffset.UTC);
        int calls = dice.between(1, 3);
        for (int i = 0; i < calls; i++) {
            Instant call = start.plusSeconds(dice.between(600, 24_000));
            if (call.isBefore(end)) {
                call(call, duty, dice.pick(people.users()), dice);
            }
        }
    }

    private void call(Instant time, Duty duty, Person caller, Dice dice) {
        String office = duty.person().place().office();
        if (duty.role() == Role.AUTHENTICATION_ADMINISTRATOR && dice.perMille(400)) {
            story.happens(world.services().temporaryAccessPass(time, duty.person(), office, caller));
        } else {
            story.happens(world.core().resetUserPassword(time, new Actor.User(duty.person(), office), caller));
        }
    }

    private void connector(LocalDate date, Dice dice) {
        Actor connector = new Actor.App(people.workloads().getFirst());
        for (int i = 0; i < 4; i++) {
            story.happens(world.core()
                    .updateUser(
                            ContosoRoutine.at(date, 2, dice.below(900)),
                            connector,
                            dice.pick(people.users()),
                            "Department",
                            "Sales",
                            "Field sales"));
        }
    }

    private record Duty(Person person, Role role) {}
}
