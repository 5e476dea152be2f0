package dev.gatehouse.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadRulesTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.0",
                "/v1.0/me",
                "/beta/$batch",
                "/V1.0/roleManagement/directory/roleDefinitions?$filter=displayName%20eq%20'Reports%20Reader'",
                "/v1.0/x/filterByCurrentUser(on='principal')?$expand=a($select=b)&$filter=c+eq+'d'",
                "/v1.0/..a/a..",
                "/v1.0/?"
            })
    void letPassWhatIsOfGraph(String target) {
        assertThat(status(Name.GRAPH, get(Name.GRAPH, target))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 404",
        "/api/v1/session, 404",
        "/ingest, 404",
        "/v1.01/me, 404",
        "/v1.0%2f../api, 404",
        "//v1.0/me, 404",
        "/v1.0/../api/v1/session, 400",
        "/v1.0/%2e%2E/api/v1/session, 400",
        "/v1.0/./me, 400",
        "/common/oauth2/v2.0/token, 404",
        "https://graph.microsoft.com/v1.0/me, 400",
        "http://evil.example/v1.0/me, 400",
        "*, 400",
        "/v1.0\\me, 400",
        "/v1.0#x, 400"
    })
    void letNothingElsePass(String target, int expected) {
        assertThat(status(Name.GRAPH, get(Name.GRAPH, target))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/openid-configuration",
                "/common/v2.0/.well-known/openid-configuration",
                "/contoso.example/v2.0/.well-known/openid-configuration?x=y",
                "/common/discovery/instance?api-version=1.1&authorization_endpoint=https%3A%2F%2Fx",
                "/organizations/discovery/v2.0/keys",
                "/72f988bf-86f1-41af-91ab-2d7cd011db47/oauth2/v2.0/token"
            })
    void letPassWhatIssuesTokens(String target) {
        assertThat(status(Name.LOGIN, get(Name.LOGIN, target))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/common/oauth2/token, 404",
        "/common/oauth2/v2.0/authorize, 404",
        "/common/userrealm/kim@contoso.example, 404",
        "/devicelogin, 404",
        "/v1.0/me, 404",
        "/../oauth2/v2.0/token, 400",
        "/common/oauth2/v2.0/token?grant_type=password, 400"
    })
    void letNothingElsePassToTheIssuer(String target, int expected) {
        assertThat(status(Name.LOGIN, get(Name.LOGIN, target))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.microsoftonline.com",
                "graph.microsoft.com:8443",
                "graph.microsoft.com.",
                "localhost",
                "",
                "graph.microsoft.com, graph.microsoft.com"
            })
    void holdTheHostAgainstTheTunnel(String host) {
        assertThat(status(Name.GRAPH, head("GET", "/v1.0/me", List.of(host), List.of(), List.of())))
                .contains(421);
    }

    @Test
    void takeOneHostOnly() {
        String host = Name.GRAPH.host();
        assertThat(status(Name.GRAPH, head("GET", "/v1.0/me", List.of(), List.of(), List.of())))
                .contains(421);
        assertThat(status(Name.GRAPH, head("GET", "/v1.0/me", List.of(host, host), List.of(), List.of())))
                .contains(421);
        assertThat(status(
                        Name.GRAPH, head("GET", "/v1.0/me", List.of("GRAPH.microsoft.com:443"), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void takeOneEndOfTheBodyOnly() {
        List<String> host = List.of(Name.GRAPH.host());
        assertThat(status(Name.GRAPH, head("POST", "/v1.0/x", host, List.of("3"), List.of("chunked"))))
                .contains(400);
        assertThat(status(Name.GRAPH, head("POST", "/v1.0/x", host, List.of("3", "3"), List.of())))
                .contains(400);
        assertThat(status(Name.GRAPH, head("POST", "/v1.0/x", host, List.of("+3"), List.of())))
                .contains(400);
        assertThat(status(Name.GRAPH, head("POST", "/v1.0/x", host, List.of(), List.of("gzip, chunked"))))
                .contains(400);
        assertThat(status(Name.GRAPH, head("POST", "/v1.0/x", host, List.of("16777217"), List.of())))
                .contains(413);
        assertThat(status(Name.GRAPH, head("POST", "/v1.0/x", host, List.of("16777216"), List.of())))
                .isEmpty();
    }

    @Test
    void takeNoOtherMethods() {
        List<String> host = List.of(Name.GRAPH.host());
        for (String method : List.of("CONNECT", "TRACE", "get", "PROPFIND")) {
            assertThat(status(Name.GRAPH, head(method, "/v1.0/x", host, List.of(), List.of())))
                    .contains(405);
        }
    }

    @Test
    void haveOnlyBearersShownToGraph() {
        assertThat(status(Name.GRAPH, shown(Name.GRAPH, "Basic eDp5"))).contains(403);
        assertThat(status(Name.GRAPH, shown(Name.GRAPH, "Bearer a", "Bearer b")))
                .contains(400);
        assertThat(status(Name.GRAPH, shown(Name.GRAPH, "bearer a"))).isEmpty();
        assertThat(status(Name.LOGIN, shown(Name.LOGIN, "Basic eDp5"))).isEmpty();
    }

    @Test
    void haveOnlyFormsSentToTheIssuer() {
        assertThat(status(Name.LOGIN, posted(FORM))).isEmpty();
        assertThat(status(Name.LOGIN, posted(FORM + ";charset=utf-8"))).isEmpty();
        assertThat(status(Name.LOGIN, posted("application/json"))).contains(400);
        assertThat(status(Name.LOGIN, posted(FORM, FORM))).contains(400);
        assertThat(status(Name.LOGIN, posted())).contains(400);
    }

    private static Optional<Integer> status(Name name, Head head) {
        return HeadRules.objection(name, head).map(Refusal::status);
    }

    private static Head get(Name name, String target) {
        return head("GET", target, List.of(name.host()), List.of(), List.of());
    }

    private static Head head(
            String method, String target, List<String> hosts, List<String> lengths, List<String> codings) {
        return new Head(method, target, hosts, lengths, codings, List.of(), List.of());
    }

    private static Head shown(Name name, String... authorizations) {
        String target = name == Name.GRAPH ? "/v1.0/me" : "/common/discovery/v2.0/keys";
        return new Head("GET", target, List.of(name.host()), List.of(), List.of(), List.of(), List.of(authorizations));
    }

    private static Head posted(String... types) {
        return new Head(
                "POST",
                "/common/oauth2/v2.0/token",
                List.of(Name.LOGIN.host()),
                List.of("3"),
                List.of(),
                List.of(types),
                List.of());
    }
}
