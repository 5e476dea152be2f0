package dev.gatehouse.bench.generate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A sign-in.
 *
 * @param time when it happened
 * @param id its request id
 * @param correlationId what the steps of one attempt share
 * @param kind which of the four kinds
 * @param subject who signed in
 * @param app to what; a workload's own id and name take the place of the client's
 * @param outcome how it ended
 * @param ip from which address
 * @param place from where
 * @param device with what
 * @param autonomousSystem through whose network
 * @param resourceTenant the directory of what was signed in to; empty where it is the own one
 * @param firstFactor the first factor that was used
 * @param risk the risk that was seen while it happened
 * @param milliseconds how long it took
 */
record SignIn(
        Instant time,
        String id,
        String correlationId,
        SignInKind kind,
        Subject subject,
        ClientApp app,
        Outcome outcome,
        String ip,
        Place place,
        Device device,
        int autonomousSystem,
        String resourceTenant,
        FirstFactor firstFactor,
        Risk risk,
        int milliseconds)
        implements Event {
    SignIn {
        requireNonNull(time, "time is null");
        requireNonNull(id, "id is null");
        requireNonNull(outcome, "outcome is null");
        boolean human = kind == SignInKind.INTERACTIVE || kind == SignInKind.NON_INTERACTIVE;
        if (human != subject instanceof Person) {
            throw new IllegalArgumentException("a " + kind + " sign-in by " + subject.name());
        }
    }

    /** The same, into another directory. */
    SignIn into(String tenant) {
        return new SignIn(
                time,
                id,
                correlationId,
                kind,
                subject,
                app,
                outcome,
                ip,
                place,
                device,
                autonomousSystem,
                tenant,
                firstFactor,
                risk,
                milliseconds);
    }

    /** What somebody proves himself with at first. */
    enum FirstFactor {
        PASSWORD("Password", "Password in the cloud"),
        TEMPORARY_ACCESS_PASS("Temporary Access Pass", ""),
        PASSKEY("Passkey (device-bound)", ""),
        TOKEN("Previously satisfied", "");

        private final String method;
        private final String detail;

        FirstFactor(String method, String detail) {
            this.method = method;
            this.detail = detail;
        }

        String method() {
            return method;
        }

        String detail() {
            return detail;
        }
    }

    /** How much risk a sign-in showed. */
    enum Risk {
        NONE("none", "none"),
        MEDIUM("medium", "atRisk"),
        HIGH("high", "atRisk");

        private final String level;
        private final String state;

        Risk(String level, String state) {
            this.level = level;
            this.state = state;
        }

        String level() {
            return level;
        }

        String state() {
            return state;
        }
    }
}
