package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A person's sign-ins on one day of the quiet tenant, with the mishaps that everybody has. */
final class QuietSignIns {
    /** What befalls people without a role; the guide wants to hear of it when it befalls an administrator. */
    private static final List<Outcome> MISHAPS = List.of(
            Outcome.STRONG_AUTHENTICATION_REQUIRED,
            Outcome.STRONG_AUTHENTICATION_REQUIRED,
            Outcome.MFA_REQUIRED_BY_POLICY,
            Outcome.MFA_NO_ANSWER,
            Outcome.BLOCKED_BY_POLICY,
            Outcome.LOCKED,
            Outcome.PASSWORD_EXPIRED);

    private final SignIns signIns;
    private final Story story;

    QuietSignIns(SignIns signIns, Story story) {
        this.signIns = signIns;
        this.story = story;
    }

    /** When somebody came on a day, and from where. */
    record Presence(Instant from, Origin origin) {}

    /** One working day. */
    Presence day(Worker worker, LocalDate date, Dice dice) {
        Origin origin = QuietOrigins.of(worker, date, dice);
        int jitter = dice.between(-14, 14) + dice.between(-14, 14);
        Instant from = QuietCalendar.at(date, worker.place(date), worker.begins() + jitter)
                .plusSeconds(dice.below(60));
        mistakes(worker, from, origin, dice);
        story.happens(signIns.interactive(from, worker.person(), app(worker, dice), Outcome.SUCCESS, origin));
        if (dice.perMille(450)) {
            Instant afternoon = from.plusSeconds(60L * dice.between(230, 330));
            story.happens(signIns.interactive(afternoon, worker.person(), app(worker, dice), Outcome.SUCCESS, origin));
        }
        for (int i = dice.between(1, worker.privileged() ? 3 : 2); i > 0; i--) {
            renewal(worker, from.plusSeconds(60L * dice.between(40, worker.minutes())), origin, dice);
        }
        if (dice.perMille(300)) {
            Instant underWay = from.plusSeconds(60L * dice.between(-40, worker.minutes()));
            story.happens(signIns.renewal(
                    underWay, worker.person(), ClientApp.TEAMS, Outcome.SUCCESS, QuietOrigins.phone(worker, date)));
        }
        return new Presence(from, origin);
    }

    /** A phone that looks for mail at the weekend. */
    void idle(Worker worker, LocalDate date, Dice dice) {
        if (!worker.privileged() && dice.perMille(120)) {
            Instant time = QuietCalendar.at(date, worker.place(date), dice.between(9 * 60, 20 * 60));
            story.happens(signIns.renewal(
                    time, worker.person(), ClientApp.TEAMS, Outcome.SUCCESS, QuietOrigins.phone(worker, date)));
        }
    }

    private void mistakes(Worker worker, Instant from, Origin origin, Dice dice) {
        if (dice.perMille(60)) {
            int wrong = dice.between(1, 3);
            for (int i = wrong; i > 0; i--) {
                Instant time = from.minusSeconds(8L + 14L * i);
                story.happens(signIns.interactive(
                        time, worker.person(), ClientApp.OFFICE_HOME, Outcome.WRONG_PASSWORD, origin));
            }
        }
        if (dice.perMille(40)) {
            story.happens(signIns.interactive(
                    from.minusSeconds(4), worker.person(), ClientApp.OFFICE_HOME, Outcome.KEEP_SIGNED_IN, origin));
        }
        if (!worker.privileged() && dice.perMille(70)) {
            story.happens(signIns.interactive(
                    from.minusSeconds(75), worker.person(), app(worker, dice), dice.pick(MISHAPS), origin));
        }
    }

    private void renewal(Worker worker, Instant time, Origin origin, Dice dice) {
        Outcome outcome = Outcome.SUCCESS;
        if (dice.perMille(25)) {
            outcome = dice.perMille(500) ? Outcome.SESSION_EXPIRED : Outcome.SIGN_IN_FREQUENCY;
        }
        story.happens(signIns.renewal(time, worker.person(), app(worker, dice), outcome, origin));
    }

    private static ClientApp app(Worker worker, Dice dice) {
        return dice.pick(worker.privileged() && dice.perMille(600) ? ClientApp.ADMINISTRATION : ClientApp.EVERYDAY);
    }
}
