package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.util.List;

/** The night of 12 May: somebody tries a few passwords on every account, and two of them are right. */
final class ContosoSpray {
    private static final String ABROAD = "signin-outside-expected-controls";

    private final World world;
    private final ContosoPeople people;
    private final Story story;
    private final Dice dice;

    ContosoSpray(World world, ContosoPeople people, Story story) {
        this.world = world;
        this.people = people;
        this.story = story;
        this.dice = world.dice().fork("spray");
    }

    void tell() {
        ordinaryAccounts();
        lockouts();
        emergencyAccount();
        rightPassword();
    }

    private void ordinaryAccounts() {
        Instant start = Instant.parse("2026-05-12T22:40:00Z");
        int attempt = 0;
        for (int round = 0; round < 2; round++) {
            for (Person person : people.users()) {
                if (!dice.perMille(850)) {
                    continue;
                }
                Outcome outcome = dice.perMille(960)
                        ? Outcome.WRONG_PASSWORD
                        : dice.pick(List.of(Outcome.LOCKED, Outcome.DISABLED, Outcome.NO_SUCH_USER));
                SignIn signIn = attempt(start.plusSeconds(attempt * 31L), person, outcome);
                if (attempt == 0) {
                    story.tell(
                            signIn,
                            "A password spray over 150 accounts begins, from three addresses in 203.0.113.0/24");
                } else {
                    story.happens(signIn);
                }
                attempt++;
            }
        }
        for (Person admin : List.of(people.weber(), people.osei(), people.okafor(), people.rosa(), people.novak())) {
            SignIn guess = attempt(start.plusSeconds(dice.below(7_000)), admin, Outcome.WRONG_PASSWORD);
            story.happens(guess);
            story.also(guess, ABROAD, admin);
        }
    }

    private void lockouts() {
        for (int i = 0; i < 6; i++) {
            SignIn guess =
                    attempt(time("2026-05-12T22:41:20Z").plusSeconds(i * 9L), people.kim(), Outcome.WRONG_PASSWORD);
            story.happens(guess);
            if (i == 0) {
                story.also(guess, ABROAD, people.kim());
            }
        }
        locked(
                "2026-05-12T22:42:31Z",
                people.kim(),
                "Smart lockout of an administrator (eligible for a role: he activated it on 4 May)");
        locked("2026-05-12T22:43:02Z", people.kim(), "The same again");
        SignIn backup = locked(
                "2026-05-12T22:58:40Z",
                people.backup(),
                "Lockout of a service account that gatehouse.yaml declares privileged");
        story.also(backup, ABROAD, people.backup());
        story.tell(
                attempt(time("2026-05-12T23:01:12Z"), people.migration(), Outcome.LOCKED),
                "Lockout of a service account that was declared privileged until 10 May: no alert");
        story.tell(
                attempt(time("2026-05-12T23:05:44Z"), people.berg(), Outcome.LOCKED),
                "Lockout of adm_berg, whose last role ended on 8 May: no alert");
    }

    private SignIn locked(String when, Person person, String what) {
        SignIn locked = attempt(time(when), person, Outcome.LOCKED);
        story.alert(locked, "signin-account-lockout", person, what);
        return locked;
    }

    private void emergencyAccount() {
        Person account = people.emergencyOne();
        story.alert(
                attempt(time("2026-05-12T23:31:05Z"), account, Outcome.WRONG_PASSWORD),
                "ea-signin",
                account,
                "The spray tries an emergency account: a failure is a use as well");
    }

    private void rightPassword() {
        Person kim = people.kim();
        String attempt = dice.guid();
        Origin from = Origin.stranger(24);
        SignIn asked = world.signIns()
                .attempt(
                        time("2026-05-13T03:05:10Z"),
                        attempt,
                        kim,
                        ClientApp.AZURE_PORTAL,
                        Outcome.STRONG_AUTHENTICATION_REQUIRED,
                        from);
        story.alert(
                asked,
                "signin-interrupt-mfa",
                kim,
                "The right password of an administrator; the second factor is asked for");
        story.also(asked, "identity-protection-risk", kim);
        SignIn declined = world.signIns()
                .attempt(
                        time("2026-05-13T03:05:52Z"), attempt, kim, ClientApp.AZURE_PORTAL, Outcome.MFA_DECLINED, from);
        story.alert(declined, "mfa-fraud-signin", kim, "He declines");
        story.also(declined, ABROAD, kim);
        story.happens(new RiskDetection(declined.time(), dice.guid(), "passwordSpray", "high", declined, kim));
        story.alert(
                world.services().suspiciousActivity(time("2026-05-13T03:06:20Z"), kim, kim.home()),
                "mfa-fraud-audit",
                kim,
                "He reports the request as fraud");
        story.alert(
                world.core().changeUserPassword(time("2026-05-13T06:48:09Z"), kim, kim.home()),
                "password-change-privileged",
                kim,
                "He changes his password");
    }

    private SignIn attempt(Instant time, Person person, Outcome outcome) {
        return world.signIns()
                .interactive(time, person, ClientApp.AZURE_PORTAL, outcome, Origin.stranger(dice.between(23, 25)));
    }

    private static Instant time(String text) {
        return Instant.parse(text);
    }
}
