package dev.gatehouse.server.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TableTest {
    private final Table table = new Table(List.of(() -> List.of(
            endpoint("GET", "users", Version.ALL),
            endpoint("GET", "users/{id}", Version.ALL),
            endpoint("POST", "users/{id}/cancel", Version.ALL),
            endpoint("GET", "users/filterByCurrentUser(on={on})", Version.ALL),
            endpoint("GET", "approvals", Set.of(Version.BETA)))));

    @Test
    void findsWhatAnswersWithoutRegardToCase() {
        assertThat(found("GET", "USERS", "7").endpoint().template()).isEqualTo("users/{id}");
        assertThat(found("GET", "users", "7").arguments().get("id")).isEqualTo("7");
        assertThat(found("POST", "users", "7", "Cancel").endpoint().template()).isEqualTo("users/{id}/cancel");
    }

    @Test
    void readsWhatAFunctionIsGiven() {
        Table.Found found = found("GET", "users", "filterbycurrentuser(on='approver')");

        assertThat(found.endpoint().template()).isEqualTo("users/filterByCurrentUser(on={on})");
        assertThat(found.arguments().get("on")).isEqualTo("approver");
    }

    @Test
    void namesTheSegmentThatIsNotThere() {
        assertThatThrownBy(() -> found("GET", "users", "7", "boss"))
                .isInstanceOf(GraphException.class)
                .hasMessage("Resource not found for the segment 'boss'. Gatehouse has here: cancel.");
        assertThatThrownBy(() -> table.find(call(Version.V1, "GET", "approvals")))
                .hasMessage("Resource not found for the segment 'approvals'. Gatehouse has here: users.");
        assertThatThrownBy(() -> found("GET", "users", "7", "cancel", "more"))
                .hasMessage("Resource not found for the segment 'more'.");
        assertThat(table.find(call(Version.BETA, "GET", "approvals")).endpoint().template())
                .isEqualTo("approvals");
    }

    @Test
    void namesTheVerbsThatThereAre() {
        assertThatThrownBy(() -> found("DELETE", "users", "7")).isInstanceOfSatisfying(GraphException.class, thrown -> {
            assertThat(thrown.status()).isEqualTo(405);
            assertThat(thrown.headers()).isEqualTo(Map.of("Allow", "GET"));
        });
    }

    @Test
    void doesNotRepeatWhatIsNoPlainText() {
        assertThatThrownBy(() -> found("GET", "us\u0000ers\n"))
                .hasMessage("Resource not found for the segment 'us?ers?'. Gatehouse has here: users.");
    }

    private Table.Found found(String verb, String... path) {
        return table.find(call(Version.V1, verb, path));
    }

    private static Call call(Version version, String verb, String... path) {
        return new Call(
                "https://localhost", version, verb, List.of(path), Map.of(), Optional.empty(), false, Optional.empty());
    }

    private static Endpoint endpoint(String verb, String template, Set<Version> versions) {
        return new Endpoint(verb, template, versions, Set.of(Role.USER), (_, _) -> Reply.NOTHING);
    }
}
