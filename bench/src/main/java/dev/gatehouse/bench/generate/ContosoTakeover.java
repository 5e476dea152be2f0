package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;

/** The night of 14 May: a tired help desk accepts, and an hour later the attacker is a Global Administrator. */
final class ContosoTakeover {
    private static final Origin ATTACKER = Origin.stranger(66);

    private static final String ABROAD = "signin-outside-expected-controls";
    private static final String AT_RISK = "identity-protection-risk";

    private final World world;
    private final ContosoPeople people;
    private final Story story;
    private final Dice dice;

    ContosoTakeover(World world, ContosoPeople people, Story story) {
        this.world = world;
        this.people = people;
        this.story = story;
        this.dice = world.dice().fork("takeover");
    }

    void tell() {
        tiredOfAsking();
        temporaryAccessPass();
        hiddenAdministrator();
        emergencyAccount();
        theNextDays();
    }

    private void tiredOfAsking() {
        Person rosa = people.rosa();
        String attempt = dice.guid();
        SignIn first = step("2026-05-14T23:20:04Z", attempt, Outcome.STRONG_AUTHENTICATION_REQUIRED);
        story.alert(first, "signin-interrupt-mfa", rosa, "The right password of the help desk's lead");
        story.also(first, AT_RISK, rosa);
        SignIn ignored = step("2026-05-14T23:21:10Z", attempt, Outcome.MFA_NO_ANSWER);
        story.alert(ignored, "signin-interrupt-mfa", rosa, "She does not answer");
        story.also(ignored, ABROAD, rosa);
        story.alert(
                step("2026-05-14T23:29:45Z", dice.guid(), Outcome.MFA_DECLINED),
                "mfa-fraud-signin",
                rosa,
                "She declines");
        SignIn success = step("2026-05-14T23:41:17Z", dice.guid(), Outcome.SUCCESS);
        story.tell(success, "She accepts: the attacker is in");
        story.also(success, ABROAD, rosa);
        story.also(success, AT_RISK, rosa);
        story.happens(new RiskDetection(success.time(), dice.guid(), "unfamiliarFeatures", "high", success, rosa));
        story.happens(new RiskyUser(success.time().plusSeconds(200), rosa, "high", "atRisk"));
    }

    private SignIn step(String when, String attempt, Outcome outcome) {
        return world.signIns().attempt(time(when), attempt, people.rosa(), ClientApp.AZURE_PORTAL, outcome, ATTACKER);
    }

    private void temporaryAccessPass() {
        story.happen(world.pim()
                .activation(
                        time("2026-05-14T23:52:30Z"),
                        people.rosa(),
                        Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR,
                        ATTACKER.ip(),
                        Duration.ofHours(1),
                        "ticket"));
        story.alert(
                world.services()
                        .temporaryAccessPass(
                                time("2026-05-15T00:03:12Z"), people.rosa(), ATTACKER.ip(), people.weber()),
                "tap-privileged",
                people.weber(),
                "hd_rosa issues a temporary access pass for an account that may be Global Administrator");
        SignIn withPass = world.signIns()
                .with(
                        SignIn.FirstFactor.TEMPORARY_ACCESS_PASS,
                        time("2026-05-15T00:11:48Z"),
                        people.weber(),
                        ClientApp.AZURE_PORTAL,
                        ATTACKER);
        story.tell(withPass, "The attacker signs in with it as adm_weber");
        story.also(withPass, ABROAD, people.weber());
        story.happen(world.pim()
                .activation(
                        time("2026-05-15T00:16:05Z"),
                        people.weber(),
                        Role.GLOBAL_ADMINISTRATOR,
                        ATTACKER.ip(),
                        Duration.ofHours(2),
                        "maintenance"));
    }

    private void hiddenAdministrator() {
        Actor weber = new Actor.User(people.weber(), ATTACKER.ip());
        Person intruder = people.intruder();
        story.tell(
                world.core().addUser(time("2026-05-15T00:24:02Z"), weber, intruder),
                "As adm_weber the attacker makes an account that looks like a service");
        Audit given =
                world.core().addMemberToRole(time("2026-05-15T00:27:36Z"), weber, intruder, Role.GLOBAL_ADMINISTRATOR);
        story.alert(
                given,
                "role-assigned-outside-pim",
                intruder,
                "… and gives it Global Administrator, for good, without PIM");
        story.also(given, "privileged-account-creation", intruder);
        story.alert(
                world.pim()
                        .outsideOfPim(
                                time("2026-05-15T02:05:11Z"), people.weber(), intruder, Role.GLOBAL_ADMINISTRATOR),
                "role-assigned-outside-pim",
                intruder,
                "PIM notices the same assignment");
        story.alert(
                world.pim()
                        .roleSetting(
                                time("2026-05-15T00:31:19Z"),
                                people.weber(),
                                ATTACKER.ip(),
                                Role.GLOBAL_ADMINISTRATOR,
                                "MFA on activation disabled"),
                "pim-settings-changed",
                people.weber(),
                "Activation of Global Administrator no longer asks for MFA");
        story.alert(
                world.services().azureAccess(time("2026-05-15T00:38:50Z"), people.weber(), ATTACKER.ip(), true),
                "azure-elevate-access",
                people.weber(),
                "The attacker takes every Azure subscription");
        story.alert(
                world.core().resetUserPassword(time("2026-05-15T00:46:27Z"), weber, people.osei()),
                "password-change-privileged",
                people.osei(),
                "… and resets the password of a User Administrator");
    }

    private void emergencyAccount() {
        Person account = people.emergencyTwo();
        story.alert(
                world.services()
                        .adminMethod(
                                time("2026-05-15T00:55:03Z"),
                                people.weber(),
                                ATTACKER.ip(),
                                account,
                                "Admin registered security info",
                                "Admin registered security key for user"),
                "ea-authmethod",
                account,
                "A security key of the attacker's is registered for an emergency account");
        story.alert(
                world.services().securityKey(time("2026-05-15T00:55:05Z"), people.weber(), account),
                "ea-authmethod",
                account,
                "The device registration service stores the key");
        story.alert(
                world.signIns()
                        .with(
                                SignIn.FirstFactor.PASSKEY,
                                time("2026-05-15T01:02:33Z"),
                                account,
                                ClientApp.AZURE_PORTAL,
                                ATTACKER),
                "ea-signin",
                account,
                "The emergency account is used");
        story.alert(
                world.signIns()
                        .renewal(time("2026-05-15T01:03:10Z"), account, ClientApp.AZURE_CLI, Outcome.SUCCESS, ATTACKER),
                "ea-signin",
                account,
                "Its token is renewed for the command line");
    }

    private void theNextDays() {
        SignIn used = world.signIns()
                .interactive(
                        time("2026-05-16T10:14:21Z"),
                        people.intruder(),
                        ClientApp.GRAPH_POWERSHELL,
                        Outcome.SUCCESS,
                        ATTACKER);
        story.tell(used, "The new account is used for the first time");
        story.also(used, ABROAD, people.intruder());
        story.also(used, AT_RISK, people.intruder());
        SignIn renewed = world.signIns()
                .renewal(
                        time("2026-05-17T02:40:00Z"),
                        people.intruder(),
                        ClientApp.GRAPH_POWERSHELL,
                        Outcome.SUCCESS,
                        ATTACKER);
        story.happens(renewed);
        story.also(renewed, ABROAD, people.intruder());
    }

    private static Instant time(String text) {
        return Instant.parse(text);
    }
}
