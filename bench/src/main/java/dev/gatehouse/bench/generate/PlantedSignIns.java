package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Attacks that show in the sign-ins. */
final class PlantedSignIns {
    private final Planting planting;
    private final SignIns signIns;
    private final Dice dice;

    PlantedSignIns(Planting planting) {
        this.planting = planting;
        this.signIns = planting.world().signIns();
        this.dice = planting.dice().fork("sign-ins");
    }

    void plant() {
        spray();
        guesses();
        atNight();
        stranger();
        oldProtocol();
        otherTenant();
        blockedThenIn();
        risk();
        declined();
    }

    /** Twelve accounts, one address, less than half an hour. */
    private void spray() {
        LocalDate date = QuietCalendar.day(dice.between(QuietCalendar.SETTLED, QuietCalendar.DAYS - 3));
        List<Worker> victims = planting.slots().others(date, 12);
        Origin from = planting.stranger();
        Instant time = QuietCalendar.at(date, Place.ELSEWHERE, dice.between(60, 1_200));
        var tried = new ArrayList<SignIn>();
        for (int i = 0; i < 12; i++) {
            // Where a plan keeps some accounts out, others are tried twice.
            Person victim = victims.get(i % victims.size()).person();
            tried.add(fails(time.plusSeconds(i * 140L + dice.below(60)), victim, Outcome.WRONG_PASSWORD, from));
        }
        planting.planted(
                "signin-bad-password-threshold",
                tried.getLast(),
                from,
                victims.stream().map(Worker::person).toList());
    }

    /** Fifteen wrong passwords for one account within ten minutes. */
    private void guesses() {
        PlantingSlots.Slot slot = planting.slots().next();
        Origin from = planting.stranger();
        Instant time = slot.afterBegin(dice.between(-200, 600));
        SignIn last = fails(time, slot.who().person(), Outcome.WRONG_PASSWORD, from);
        for (int i = 1; i < 15; i++) {
            last = fails(time.plusSeconds(i * 38L + dice.below(20)), slot.who().person(), Outcome.WRONG_PASSWORD, from);
        }
        planting.planted("signin-bad-password-threshold", last, slot.who().person(), from);
    }

    /** At three in the morning, from home, with the usual laptop. */
    private void atNight() {
        PlantingSlots.Slot slot = planting.slots().next();
        Origin from = QuietOrigins.home(slot.who(), slot.who().laptop(slot.date()));
        Instant time = QuietCalendar.at(slot.date(), slot.who().person().place(), 180 + dice.between(-20, 20));
        SignIn signIn = succeeds(time, slot, ClientApp.AZURE_PORTAL, from);
        planting.planted("signin-outside-normal-times", signIn, slot.who().person(), from);
    }

    private void stranger() {
        PlantingSlots.Slot slot = planting.slots().next();
        Origin from = planting.stranger();
        SignIn signIn = succeeds(slot.afterBegin(dice.between(20, 400)), slot, ClientApp.AZURE_PORTAL, from);
        planting.planted("new-device-or-location", signIn, slot.who().person(), from);
    }

    private void oldProtocol() {
        PlantingSlots.Slot slot = planting.slots().next();
        Origin from =
                dice.perMille(500) ? planting.stranger() : QuietOrigins.home(slot.who(), Device.unknown(dice.below(4)));
        ClientApp app = dice.pick(List.of(ClientApp.IMAP, ClientApp.SMTP));
        SignIn signIn = succeeds(slot.afterBegin(dice.between(20, 400)), slot, app, from);
        planting.planted("legacy-auth-change", signIn, slot.who().person(), from);
    }

    private void otherTenant() {
        PlantingSlots.Slot slot = planting.slots().next();
        Origin from = QuietOrigins.office(slot.who(), slot.who().laptop(slot.date()));
        SignIn signIn = signIns.interactive(
                        slot.afterBegin(dice.between(20, 400)),
                        slot.who().person(),
                        ClientApp.AZURE_PORTAL,
                        Outcome.SUCCESS,
                        from)
                .into(dice.guid());
        planting.story().happens(signIn);
        planting.planted("admin-to-other-tenant", signIn, slot.who().person(), from);
    }

    /** Held off several times, and let in from the same address within the hour. */
    private void blockedThenIn() {
        PlantingSlots.Slot slot = planting.slots().next();
        Origin from = planting.stranger();
        Outcome held = dice.pick(List.of(Outcome.BLOCKED_BY_POLICY, Outcome.LOCKED));
        Instant time = slot.afterBegin(dice.between(0, 300));
        int times = dice.between(4, 6);
        for (int i = 0; i < times; i++) {
            fails(time.plusSeconds(i * 150L + dice.below(60)), slot.who().person(), held, from);
        }
        SignIn in = succeeds(time.plusSeconds(60L * dice.between(25, 50)), slot, ClientApp.AZURE_PORTAL, from);
        planting.planted("signin-disabled-account", in, slot.who().person(), from);
    }

    private void risk() {
        PlantingSlots.Slot slot = planting.slots().next();
        Origin from = planting.stranger();
        Person person = slot.who().person();
        SignIn first = succeeds(slot.afterBegin(dice.between(0, 300)), slot, ClientApp.OUTLOOK_WEB, from);
        SignIn second = succeeds(first.time().plusSeconds(dice.between(120, 540)), slot, ClientApp.AZURE_PORTAL, from);
        String other = dice.pick(List.of("anonymizedIPAddress", "unlikelyTravel"));
        planting.story()
                .happens(new RiskDetection(first.time(), dice.guid(), "unfamiliarFeatures", "medium", first, person));
        var detection = new RiskDetection(second.time(), dice.guid(), other, "medium", second, person);
        planting.story().happens(detection);
        planting.planted("identity-protection-risk", detection, person, from);
    }

    private void declined() {
        PlantingSlots.Slot slot = planting.slots().next();
        Origin from = planting.stranger();
        Instant time = slot.afterBegin(dice.between(-120, 500));
        fails(time, slot.who().person(), Outcome.STRONG_AUTHENTICATION_REQUIRED, from);
        SignIn no = fails(time.plusSeconds(40), slot.who().person(), Outcome.MFA_DECLINED, from);
        planting.planted("mfa-fraud-signin", no, slot.who().person(), from);
    }

    private SignIn fails(Instant time, Person person, Outcome outcome, Origin from) {
        SignIn signIn = signIns.interactive(time, person, ClientApp.AZURE_PORTAL, outcome, from);
        planting.story().happens(signIn);
        return signIn;
    }

    private SignIn succeeds(Instant time, PlantingSlots.Slot slot, ClientApp app, Origin from) {
        SignIn signIn = signIns.interactive(time, slot.who().person(), app, Outcome.SUCCESS, from);
        planting.story().happens(signIn);
        return signIn;
    }
}
