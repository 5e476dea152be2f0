package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the administrator declared.
 *
 * @param tenant the name under which every id and table keeps this organisation's data
 * @param emergencyAccounts accounts whose every use is an alert
 * @param privilegedAccounts accounts that are privileged whatever the logs show
 * @param privilegedRoles decisions on roles that differ from the catalogue's
 * @param watchlists lists of values that rules refer to by name
 * @param fieldTables the paths of files that say what fields of rules stand for, as they are written
 * @param workingHours when administrators work; empty where nothing is said
 * @param thresholds limits of correlations, by their names
 * @param expectations exclusions, planned changes and planned tests
 * @param posture what the organisation wants of its tenant's state
 * @param acceptances findings about that state that somebody accepts for a time
 * @param sources where the server's logs come from
 * @param retention for how long the server keeps events; empty for ever
 * @param server how the server is reached
 * @param sinks where the server sends alerts
 * @param sinkTargets hosts that sinks reach though they are near
 * @param canary that a made-up sign-in goes all the way, again and again; empty where none does
 */
public record Configuration(
        String tenant,
        List<Account> emergencyAccounts,
        List<Account> privilegedAccounts,
        PrivilegedRoles privilegedRoles,
        Watchlists watchlists,
        List<String> fieldTables,
        Optional<WorkingHours> workingHours,
        Map<String, Threshold> thresholds,
        List<Expectation> expectations,
        PostureSettings posture,
        List<Acceptance> acceptances,
        List<LogSource> sources,
        Optional<Duration> retention,
        ServerSettings server,
        List<DeclaredSink> sinks,
        List<String> sinkTargets,
        Optional<CanarySettings> canary) {
    /** The tenant's name where none is configured. */
    public static final String DEFAULT_TENANT = "home";

    public Configuration {
        requireNonNull(tenant, "tenant is null");
        emergencyAccounts = List.copyOf(emergencyAccounts);
        privilegedAccounts = List.copyOf(privilegedAccounts);
        requireNonNull(privilegedRoles, "privilegedRoles is null");
        requireNonNull(watchlists, "watchlists is null");
        fieldTables = List.copyOf(fieldTables);
        requireNonNull(workingHours, "workingHours is null");
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
        expectations = List.copyOf(expectations);
        requireNonNull(posture, "posture is null");
        acceptances = List.copyOf(acceptances);
        sources = List.copyOf(sources);
        requireNonNull(retention, "retention is null");
        requireNonNull(server, "server is null");
        sinks = List.copyOf(sinks);
        sinkTargets = List.copyOf(sinkTargets);
        requireNonNull(canary, "canary is null");
    }

    /** No declaration at all, which is a valid configuration. */
    public static Configuration none() {
        return new Configuration(
                DEFAULT_TENANT,
                List.of(),
                List.of(),
                PrivilegedRoles.NONE,
                Watchlists.NONE,
                List.of(),
                Optional.empty(),
                Map.of(),
                List.of(),
                PostureSettings.DEFAULT,
                List.of(),
                List.of(),
                Optional.empty(),
                ServerSettings.NONE,
                List.of(),
                List.of(),
                Optional.empty());
    }
}
