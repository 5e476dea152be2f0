package dev.gatehouse.server.http;

import dev.gatehouse.server.port.Duty;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which paths are the watch's, which are those of what grants, and which are both's: of the longest of these that a path lies
 * below. A server that has one role answers no others. A new route is added here.
 */
public final class Sides {
    private static final Set<Duty> ALL = EnumSet.allOf(Duty.class);
    private static final Set<Duty> WATCHES = EnumSet.of(Duty.BOTH, Duty.WATCH);
    private static final Set<Duty> GRANTS = EnumSet.of(Duty.BOTH, Duty.GRANT);

    /** Where tools sign in, who know errors of OAuth 2.0. */
    private static final Set<String> ISSUERS =
            Set.of("/{tenant}", "/.well-known/openid-configuration", "/common", "/devicelogin", "/metadata");

    private static final Map<String, Set<Duty>> TABLE = table();

    private Sides() {}

    private static Map<String, Set<Duty>> table() {
        Map<String, Set<Duty>> table = new HashMap<>();
        put(
                table,
                ALL,
                "/api/v1/audit",
                "/api/v1/health",
                "/api/v1/session",
                "/api/v1/tokens",
                "/health",
                "/metrics",
                // All of Graph comes through these; what of it is whose is said below.
                "/v1.0/{path: .*}",
                "/beta/{path: .*}",
                "/v1.0/auditlogs/directoryaudits",
                "/beta/auditlogs/directoryaudits");
        put(
                table,
                WATCHES,
                "/ingest",
                "/api/v1/accounts",
                "/api/v1/alerts",
                "/api/v1/context",
                "/api/v1/emergency-accounts",
                "/api/v1/events",
                "/api/v1/exclusions",
                "/api/v1/holds",
                "/api/v1/incidents",
                "/api/v1/planned-changes",
                "/api/v1/posture",
                "/api/v1/privileged-accounts",
                "/api/v1/proposals",
                "/api/v1/reports",
                "/api/v1/rules",
                "/api/v1/sinks",
                "/api/v1/sources",
                "/api/v1/thresholds",
                "/api/v1/watch",
                "/api/v1/watchlists",
                "/v1.0/auditlogs",
                "/beta/auditlogs",
                "/v1.0/identityprotection",
                "/beta/identityprotection");
        put(table, GRANTS, "/api/v1/pim", "/v1.0", "/beta", "/subscriptions", "/providers");
        put(table, GRANTS, ISSUERS.toArray(String[]::new));
        return Map.copyOf(table);
    }

    private static void put(Map<String, Set<Duty>> table, Set<Duty> duties, String... paths) {
        Arrays.stream(paths).forEach(path -> table.put(path, duties));
    }

    /** The servers that answer a path, or the template of a route; empty where nobody said it. Any case will do. */
    public static Optional<Set<Duty>> of(String path) {
        return row(path).map(TABLE::get);
    }

    /** Whether what is at a path speaks OAuth 2.0. */
    static boolean isIssuers(String template) {
        return row(template).filter(ISSUERS::contains).isPresent();
    }

    private static Optional<String> row(String path) {
        String left = path.toLowerCase(Locale.ROOT);
        while (!left.isEmpty()) {
            if (TABLE.containsKey(left)) {
                return Optional.of(left);
            }
            left = left.substring(0, Math.max(0, left.lastIndexOf('/')));
        }
        return Optional.empty();
    }

    /** What a server of this role says of a path of the other. */
    public static Problem elsewhere(Duty duty) {
        return Problem.of(
                501,
                "other-role",
                "Of the other role",
                duty == Duty.WATCH
                        ? "This server only watches (--role watch): it has no PIM, no token issuer and no directory. Ask the"
                                + " server that grants."
                        : "This server only grants (--role grant): it takes and judges no logs. Ask the server that watches.");
    }
}
