package dev.gatehouse.store.issuer;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.testing.Backend;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class AppStoreTest {
    private final Backend backend;
    private final AppStore store;

    AppStoreTest(Backend backend) {
        this.backend = backend;
        this.store = new AppStore(backend.shared(), Backend.tenant());
    }

    @Test
    void keepsAnApplicationWithAllItsParts() {
        App report = app("report", Optional.of(TokenHash.of("secret")));
        assertThat(store.create(report, note("app"))).isTrue();

        assertThat(store.byId(report.id())).contains(report);
        assertThat(store.named("report")).contains(report);
        assertThat(store.byId(report.objectId())).isEmpty();
        assertThat(new AppStore(backend.shared(), Backend.tenant()).byId(report.id()))
                .isEmpty();
    }

    @Test
    void knowsClientIdsByServicePrincipals() {
        App report = app("report", Optional.of(TokenHash.of("secret")));
        App tool = app("tool", Optional.empty());
        store.create(report, note("app"));
        store.create(tool, note("app"));

        assertThat(store.clientIds()).isEqualTo(Map.of(report.objectId(), report.id(), tool.objectId(), tool.id()));
        assertThat(new AppStore(backend.shared(), Backend.tenant()).clientIds()).isEmpty();
    }

    @Test
    void keepsOneThatHasNoSecret() {
        App tool = app("tool", Optional.empty());
        store.create(tool, note("app"));

        assertThat(store.byId(tool.id())).contains(tool);
    }

    @Test
    void takesNoNameTwice() {
        App first = app("report", Optional.empty());
        store.create(first, note("app"));

        assertThat(store.create(app("report", Optional.empty()), note("app"))).isFalse();
        assertThat(store.all()).containsExactly(first);
    }

    @Test
    void listsThemByName() {
        App second = app("b", Optional.empty());
        App first = app("a", Optional.empty());
        store.create(second, note("app"));
        store.create(first, note("app"));

        assertThat(store.all()).containsExactly(first, second);
    }

    @Test
    void isShutOutOnce() {
        App report = app("report", Optional.empty());
        store.create(report, note("app"));

        assertThat(store.disable(report.id(), note("out"))).isTrue();
        assertThat(store.disable(report.id(), note("out"))).isFalse();
        assertThat(store.disable(UUID.randomUUID(), note("out"))).isFalse();
        assertThat(store.byId(report.id()).orElseThrow().disabled()).isTrue();
    }

    @Test
    void remembersToTheHourWhenItGotAToken() {
        App report = app("report", Optional.empty());
        store.create(report, note("app"));

        store.used(report, START.plusSeconds(5));
        App used = store.byId(report.id()).orElseThrow();
        assertThat(used.used()).contains(START.plusSeconds(5));
        store.used(used, START.plusSeconds(60));
        assertThat(store.byId(report.id())).contains(used);
        store.used(used, START.plusSeconds(4_000));

        assertThat(store.byId(report.id()).orElseThrow().used()).contains(START.plusSeconds(4_000));
    }

    private static App app(String name, Optional<TokenHash> secret) {
        return new App(
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                secret,
                Set.of("http://localhost", "https://report.contoso.example/back"),
                Set.of("AuditLog.Read.All"),
                false,
                START,
                Optional.empty());
    }
}
