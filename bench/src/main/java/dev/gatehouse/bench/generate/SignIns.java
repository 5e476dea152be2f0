package dev.gatehouse.bench.generate;

import java.time.Instant;

/** Makes sign-ins, each with ids of its own. */
final class SignIns {
    private final Dice dice;

    SignIns(Dice dice) {
        this.dice = dice;
    }

    /** A person at a browser or an app. */
    SignIn interactive(Instant time, Person person, ClientApp app, Outcome outcome, Origin from) {
        return attempt(time, dice.guid(), person, app, outcome, from);
    }

    /** One step of an attempt that has several: they share a correlation id. */
    SignIn attempt(Instant time, String correlationId, Person person, ClientApp app, Outcome outcome, Origin from) {
        SignIn.Risk risk = from.place() == Place.ELSEWHERE ? SignIn.Risk.MEDIUM : SignIn.Risk.NONE;
        return make(
                time,
                correlationId,
                SignInKind.INTERACTIVE,
                person,
                app,
                outcome,
                from,
                SignIn.FirstFactor.PASSWORD,
                risk);
    }

    /** A person with something other than the password. */
    SignIn with(SignIn.FirstFactor factor, Instant time, Person person, ClientApp app, Origin from) {
        return make(
                time,
                dice.guid(),
                SignInKind.INTERACTIVE,
                person,
                app,
                Outcome.SUCCESS,
                from,
                factor,
                SignIn.Risk.NONE);
    }

    /** A client that renews a person's token. */
    SignIn renewal(Instant time, Person person, ClientApp app, Outcome outcome, Origin from) {
        return make(
                time,
                dice.guid(),
                SignInKind.NON_INTERACTIVE,
                person,
                app,
                outcome,
                from,
                SignIn.FirstFactor.TOKEN,
                SignIn.Risk.NONE);
    }

    /** A service principal or a managed identity. */
    SignIn workload(Instant time, Workload workload, Outcome outcome) {
        SignInKind kind = workload.managed() ? SignInKind.MANAGED_IDENTITY : SignInKind.SERVICE_PRINCIPAL;
        Origin from = new Origin(Place.BERLIN.office(), Place.BERLIN, Device.unknown(3));
        return make(
                time,
                dice.guid(),
                kind,
                workload,
                ClientApp.GRAPH_POWERSHELL,
                outcome,
                from,
                SignIn.FirstFactor.TOKEN,
                SignIn.Risk.NONE);
    }

    private SignIn make(
            Instant time,
            String correlationId,
            SignInKind kind,
            Subject subject,
            ClientApp app,
            Outcome outcome,
            Origin from,
            SignIn.FirstFactor factor,
            SignIn.Risk risk) {
        return new SignIn(
                time.plusNanos(100L * dice.below(10_000_000)),
                dice.guid(),
                correlationId,
                kind,
                subject,
                app,
                outcome,
                from.ip(),
                from.place(),
                from.device(),
                from.autonomousSystem(),
                "",
                factor,
                risk,
                dice.between(90, 2_400));
    }
}
