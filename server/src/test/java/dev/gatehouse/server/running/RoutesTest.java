package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.FeatureOfLogs;
import dev.gatehouse.server.graph.Table;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.http.AnyParameters;
import dev.gatehouse.server.http.Dialect;
import dev.gatehouse.server.http.KnownParameters;
import dev.gatehouse.server.http.Route;
import dev.gatehouse.server.http.Routes;
import dev.gatehouse.server.http.Sides;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All routes × all roles. */
@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class RoutesTest {
    private final World world;
    private final Routes all;
    private final Tool tool;
    private final Table table;
    private final Instance<FeatureOfLogs> ofLogs;

    RoutesTest(World world, Tool tool, Routes routes, Table table, @Any Instance<FeatureOfLogs> ofLogs) {
        this.world = world;
        this.tool = tool;
        this.all = routes;
        this.table = table;
        this.ofLogs = ofLogs;
    }

    @Test
    void areThese() {
        assertThat(all.all())
                .extracting(route -> route.verb() + " " + route.path())
                .containsExactly(
                        "GET /.well-known/openid-configuration",
                        "GET /api/v1/accounts",
                        "GET /api/v1/accounts/{id}",
                        "GET /api/v1/accounts/{id}/baselines",
                        "GET /api/v1/accounts/{id}/timeline",
                        "GET /api/v1/alerts",
                        "POST /api/v1/alerts/actors",
                        "GET /api/v1/alerts/counts",
                        "GET /api/v1/alerts/stream",
                        "GET /api/v1/alerts/{id}",
                        "PATCH /api/v1/alerts/{id}",
                        "GET /api/v1/alerts/{id}/comments",
                        "POST /api/v1/alerts/{id}/comments",
                        "GET /api/v1/alerts/{id}/deliveries",
                        "GET /api/v1/alerts/{id}/history",
                        "GET /api/v1/audit",
                        "GET /api/v1/audit/export",
                        "GET /api/v1/context",
                        "GET /api/v1/emergency-accounts",
                        "POST /api/v1/emergency-accounts",
                        "POST /api/v1/emergency-accounts/{id}/removal",
                        "GET /api/v1/events",
                        "GET /api/v1/events/count",
                        "GET /api/v1/events/export",
                        "GET /api/v1/events/histogram",
                        "GET /api/v1/events/{id}",
                        "GET /api/v1/exclusions",
                        "POST /api/v1/exclusions",
                        "POST /api/v1/exclusions/preview",
                        "POST /api/v1/exclusions/{id}/removal",
                        "GET /api/v1/health",
                        "GET /api/v1/holds",
                        "POST /api/v1/holds",
                        "DELETE /api/v1/holds/{id}",
                        "GET /api/v1/incidents",
                        "GET /api/v1/incidents/{id}",
                        "PATCH /api/v1/incidents/{id}",
                        "GET /api/v1/incidents/{id}/comments",
                        "POST /api/v1/incidents/{id}/comments",
                        "GET /api/v1/incidents/{id}/history",
                        "GET /api/v1/pim/alerts",
                        "POST /api/v1/pim/alerts/refresh",
                        "GET /api/v1/pim/alerts/{id}",
                        "POST /api/v1/pim/alerts/{id}/dismissal",
                        "POST /api/v1/pim/alerts/{id}/remedy",
                        "PUT /api/v1/pim/alerts/{id}/setting",
                        "GET /api/v1/pim/approvals",
                        "GET /api/v1/pim/grants",
                        "POST /api/v1/pim/grants/revocation",
                        "GET /api/v1/pim/notices",
                        "GET /api/v1/pim/principals",
                        "POST /api/v1/pim/principals/{id}/disable",
                        "POST /api/v1/pim/principals/{id}/enable",
                        "POST /api/v1/pim/principals/{id}/sign-out",
                        "GET /api/v1/pim/requests",
                        "POST /api/v1/pim/requests",
                        "GET /api/v1/pim/requests/{id}",
                        "POST /api/v1/pim/requests/{id}/cancel",
                        "POST /api/v1/pim/requests/{id}/decision",
                        "GET /api/v1/pim/reviews",
                        "POST /api/v1/pim/reviews",
                        "GET /api/v1/pim/reviews/{id}",
                        "PUT /api/v1/pim/reviews/{id}",
                        "POST /api/v1/pim/reviews/{id}/apply",
                        "POST /api/v1/pim/reviews/{id}/decisions",
                        "GET /api/v1/pim/reviews/{id}/items",
                        "POST /api/v1/pim/reviews/{id}/recommendations",
                        "POST /api/v1/pim/reviews/{id}/reset",
                        "POST /api/v1/pim/reviews/{id}/stop",
                        "GET /api/v1/pim/roles",
                        "GET /api/v1/pim/settings",
                        "POST /api/v1/pim/settings/replay",
                        "GET /api/v1/pim/settings/{id}",
                        "PUT /api/v1/pim/settings/{id}",
                        "GET /api/v1/planned-changes",
                        "POST /api/v1/planned-changes",
                        "POST /api/v1/planned-changes/{id}/removal",
                        "GET /api/v1/posture",
                        "GET /api/v1/posture/summary",
                        "GET /api/v1/posture/ways",
                        "GET /api/v1/privileged-accounts",
                        "POST /api/v1/privileged-accounts",
                        "POST /api/v1/privileged-accounts/{id}/removal",
                        "GET /api/v1/proposals",
                        "GET /api/v1/proposals/{id}",
                        "POST /api/v1/proposals/{id}/approve",
                        "POST /api/v1/proposals/{id}/refuse",
                        "POST /api/v1/proposals/{id}/withdraw",
                        "GET /api/v1/reports/risk-detections",
                        "GET /api/v1/reports/risky-service-principals",
                        "GET /api/v1/reports/risky-sign-ins",
                        "GET /api/v1/reports/risky-users",
                        "GET /api/v1/reports/service-principal-risk-detections",
                        "GET /api/v1/rules",
                        "POST /api/v1/rules/backtest",
                        "GET /api/v1/rules/backtests",
                        "DELETE /api/v1/rules/backtests/{id}",
                        "GET /api/v1/rules/backtests/{id}",
                        "POST /api/v1/rules/test",
                        "GET /api/v1/rules/{id}",
                        "POST /api/v1/rules/{id}/disable",
                        "POST /api/v1/rules/{id}/enable",
                        "DELETE /api/v1/session",
                        "GET /api/v1/session",
                        "POST /api/v1/session",
                        "POST /api/v1/session/proof",
                        "GET /api/v1/sinks",
                        "DELETE /api/v1/sinks/{name}",
                        "GET /api/v1/sinks/{name}",
                        "PUT /api/v1/sinks/{name}",
                        "DELETE /api/v1/sinks/{name}/dead-letters",
                        "GET /api/v1/sinks/{name}/dead-letters",
                        "POST /api/v1/sinks/{name}/dead-letters/replay",
                        "POST /api/v1/sinks/{name}/retry",
                        "POST /api/v1/sinks/{name}/test",
                        "GET /api/v1/sources",
                        "GET /api/v1/sources/{name}",
                        "GET /api/v1/thresholds",
                        "PUT /api/v1/thresholds/{id}",
                        "POST /api/v1/thresholds/{id}/removal",
                        "GET /api/v1/tokens",
                        "POST /api/v1/tokens",
                        "DELETE /api/v1/tokens/{id}",
                        "GET /api/v1/watch/health",
                        "GET /api/v1/watchlists",
                        "GET /api/v1/watchlists/{id}",
                        "PUT /api/v1/watchlists/{id}",
                        "POST /api/v1/watchlists/{id}/removal",
                        "DELETE /beta/{path: .*}",
                        "GET /beta/{path: .*}",
                        "PATCH /beta/{path: .*}",
                        "POST /beta/{path: .*}",
                        "PUT /beta/{path: .*}",
                        "GET /common/discovery/instance",
                        "GET /devicelogin",
                        "POST /devicelogin",
                        "GET /health/live",
                        "GET /health/ready",
                        "POST /ingest",
                        "GET /metadata/endpoints",
                        "GET /metrics",
                        "DELETE /providers/{path: .*}",
                        "GET /providers/{path: .*}",
                        "PATCH /providers/{path: .*}",
                        "POST /providers/{path: .*}",
                        "PUT /providers/{path: .*}",
                        "DELETE /subscriptions/{path: .*}",
                        "GET /subscriptions/{path: .*}",
                        "PATCH /subscriptions/{path: .*}",
                        "POST /subscriptions/{path: .*}",
                        "PUT /subscriptions/{path: .*}",
                        "DELETE /v1.0/{path: .*}",
                        "GET /v1.0/{path: .*}",
                        "PATCH /v1.0/{path: .*}",
                        "POST /v1.0/{path: .*}",
                        "PUT /v1.0/{path: .*}",
                        "GET /{tenant}/discovery/v2.0/keys",
                        "GET /{tenant}/oauth2/v2.0/authorize",
                        "POST /{tenant}/oauth2/v2.0/authorize",
                        "POST /{tenant}/oauth2/v2.0/devicecode",
                        "GET /{tenant}/oauth2/v2.0/logout",
                        "POST /{tenant}/oauth2/v2.0/logout",
                        "POST /{tenant}/oauth2/v2.0/token",
                        "GET /{tenant}/v2.0/.well-known/openid-configuration");
    }

    @Test
    void stateWhomTheyAreFor() {
        assertThat(all.all())
                .allSatisfy(
                        route -> assertThat(route.isStated()).as("%s", route).isTrue());
    }

    @Test
    void areOfTheWatchOrOfWhatGrants() {
        assertThat(all.all())
                .allSatisfy(route -> assertThat(Sides.of(route.path()))
                        .as("%s: whose it is has to be said in Sides", route)
                        .isPresent());
    }

    @Test
    void ofGraphAreOfTheWatchWhereTheyShowLogs() {
        List<Endpoint> logs = new ArrayList<>();
        ofLogs.forEach(feature -> logs.addAll(feature.endpoints()));
        assertThat(logs).isNotEmpty();
        for (Endpoint endpoint : table.endpoints()) {
            boolean log = logs.stream().anyMatch(one -> one.template().equals(endpoint.template()));
            for (Version version : endpoint.versions()) {
                String path = ("/" + version.path() + "/" + endpoint.template().replace("{scope}", "subscriptions/one"))
                        .replace("//", "/");
                Set<Duty> duties = Sides.of(path).orElseThrow();
                assertThat(duties.contains(Duty.WATCH)).as(path).isEqualTo(log);
                assertThat(log || duties.contains(Duty.GRANT)).as(path).isTrue();
            }
        }
    }

    @Test
    void refuseWhoeverIsNobody() {
        for (Route route : all.all()) {
            Answer answer = world.client().call(route.verb(), path(route));
            if (route.isOpen()) {
                assertThat(answer.status()).as("%s", route).isNotIn(403, 404, 405);
            } else {
                assertThat(answer.status()).as("%s", route).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
                if (Dialect.isGraphs(route.path())) {
                    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
                    assertThat(answer.json().at("/error/code").asText()).isEqualTo("InvalidAuthenticationToken");
                } else {
                    assertThat(answer.json().get("status").asInt()).isEqualTo(401);
                }
            }
        }
    }

    @Test
    void refuseParametersThatTheyDoNotHave() {
        for (Route route : all.all()) {
            if (route.method().isAnnotationPresent(AnyParameters.class)) {
                continue;
            }
            Role role = route.roles().stream().findFirst().orElse(Role.USER);
            String token =
                    role == Role.SOURCE ? world.source(new SourceBinding("walk", "home", Set.of())) : world.token(role);
            String path = route.path()
                    .replace("{id}", "00000000-0000-0000-0000-000000000000")
                    .replace("{name}", "walk");
            Answer answer =
                    world.client().call(route.verb(), path + "?form=2026-05-04", "Authorization", "Bearer " + token);
            String what = route.verb() + " " + route.path() + ": " + answer.body();
            assertThat(answer.status()).as(what).isEqualTo(400);
            assertThat(answer.json().get("parameter").asText()).as(what).isEqualTo("form");
            Set<String> taken = KnownParameters.of(route.method());
            assertThat(answer.json().get("allowed").asText())
                    .as(what)
                    .isEqualTo(taken.isEmpty() ? "none" : String.join(", ", taken));
        }
    }

    @Test
    void doNotRepeatTheNameOfAParameterThatIsNoPlainWord() {
        Answer answer = world.client().get("/health/live?%3Cscript%3E=1&a=");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("script").contains("no parameter of that name; it has none");
    }

    @Test
    void letTokensOfTheirRolesPassAndNoOthers() {
        for (Role role : Role.values()) {
            String token =
                    role == Role.SOURCE ? world.source(new SourceBinding("walk", "home", Set.of())) : world.token(role);
            for (Route route : all.all()) {
                Answer answer = world.client().call(route.verb(), path(route), "Authorization", "Bearer " + token);
                check(route, role, Set.of(role), answer);
            }
        }
    }

    @Test
    void letSessionsOfTheirRolesPassAndNoOthers() {
        for (Role role : Role.values()) {
            if (role == Role.SOURCE) {
                continue;
            }
            for (Route route : all.all()) {
                SignedIn in = world.signedIn(role);
                Answer answer = world.client()
                        .call(
                                route.verb(),
                                path(route),
                                "Cookie",
                                "__Host-gatehouse=" + in.cookie(),
                                "X-CSRF-Token",
                                in.csrf());
                check(route, role, EnumSet.of(role, Role.USER), answer);
            }
        }
    }

    @Test
    void areClosedToAnApplicationThatMayReadLogsByGraphsPathsOnly() {
        String token = tool.appToken(tool.app("AuditLog.Read.All"))
                .json()
                .get("access_token")
                .asText();
        for (Route route : all.all()) {
            if (!route.isOpen() && !Dialect.isGraphs(route.path())) {
                Answer answer = world.client().call(route.verb(), path(route), "Authorization", "Bearer " + token);
                assertThat(answer.status()).as("%s", route).isEqualTo(403);
            }
        }
    }

    @Test
    void areClosedToATokenThatHoldsNoMore() {
        String token = world.token(world.person(), Duration.ofHours(1), Optional.empty(), Role.USER);
        assertThat(world.client()
                        .get("/api/v1/session", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(200);
        world.clock().forward(Duration.ofHours(1));

        assertThat(world.client()
                        .get("/api/v1/session", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void areClosedToWhateverOnlyLooksLikeAToken() {
        for (String value : List.of("Bearer gh_x", "Bearer ", "gh_x", "Basic YTpi", "Bearer " + "x".repeat(5000))) {
            assertThat(world.client()
                            .get("/api/v1/session", "Authorization", value)
                            .status())
                    .as(value)
                    .isEqualTo(401);
        }
    }

    @Test
    void takeATokenOverACookieEvenIfItDoesNotHold() {
        SignedIn in = world.signedIn(Role.AUDITOR);
        Answer answer = world.client()
                .get("/api/v1/session", "Cookie", "__Host-gatehouse=" + in.cookie(), "Authorization", "Bearer gh_x");

        assertThat(answer.status()).isEqualTo(401);
    }

    private static void check(Route route, Role role, Set<Role> has, Answer answer) {
        boolean allowed = route.isOpen() || route.roles().stream().anyMatch(has::contains);
        String what = role + " " + route.verb() + " " + route.path() + ": " + answer.body();
        if (!allowed) {
            assertThat(answer.status()).as(what).isEqualTo(403);
        } else if (answer.status() == 401 || answer.status() == 403) {
            // Past the gate, a route may still refuse: a token makes and lists no tokens.
            assertThat(answer.body()).as(what).contains("needs a session");
        }
    }

    private static String path(Route route) {
        String path = route.path()
                .replace("{tenant}", "common")
                .replace("{id}", "00000000-0000-0000-0000-000000000000")
                .replace("{name}", "walk")
                .replace("{path: .*}", "nothing");
        // Whoever may read a stream would read for long; what is no number ends it at once.
        return path.endsWith("/stream") ? path + "?since=x" : path;
    }
}
