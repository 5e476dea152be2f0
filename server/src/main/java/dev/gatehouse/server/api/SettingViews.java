package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.detection.config.Account;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.Expectation;
import dev.gatehouse.detection.config.Origin;
import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.store.overlay.OverlayEntry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what is in force: what the file says and what people set. */
@Singleton
final class SettingViews {
    private final Watching watching;
    private final SettingDesk desk;
    private final ObjectMapper json;

    SettingViews(Watching watching, SettingDesk desk, ObjectMapper json) {
        this.watching = watching;
        this.desk = desk;
        this.json = json;
    }

    /** All of a kind, the file's first. */
    List<SettingView> of(SetKind kind) {
        List<SettingView> views = new ArrayList<>(ofFile(kind));
        desk.set(kind).forEach(entry -> views.add(view(entry)));
        return List.copyOf(views);
    }

    /** Something that people set. */
    SettingView view(OverlayEntry entry) {
        return new SettingView(
                entry.setting().kind().name(),
                entry.setting().name(),
                ProposalView.read(entry.setting().body().orElse("null"), json),
                "server",
                null,
                entry.author(),
                entry.at(),
                entry.setting().until().orElse(null),
                entry.version(),
                entry.proposal().map(UUID::toString).orElse(null));
    }

    private List<SettingView> ofFile(SetKind kind) {
        Configuration file = watching.station().rules().file();
        return switch (kind) {
            case WATCHLIST ->
                file.watchlists().names().stream()
                        .sorted()
                        .map(name -> file(
                                kind,
                                name,
                                json.valueToTree(file.watchlists().values(name).orElse(List.of())),
                                null))
                        .toList();
            case EXCLUSION -> expected(file, kind, Expectation.Kind.EXCLUSION);
            case PLANNED_CHANGE -> expected(file, kind, Expectation.Kind.PLANNED_CHANGE);
            case PLANNED_TEST -> expected(file, kind, Expectation.Kind.PLANNED_TEST);
            case EMERGENCY_ACCOUNT -> accounts(kind, file.emergencyAccounts());
            case PRIVILEGED_ACCOUNT -> accounts(kind, file.privilegedAccounts());
            case THRESHOLD ->
                file.thresholds().entrySet().stream()
                        .map(one -> file(
                                kind,
                                one.getKey(),
                                json.getNodeFactory().numberNode(one.getValue().limit()),
                                one.getValue().origin()))
                        .toList();
            case RULE_ENABLED -> List.of();
        };
    }

    private List<SettingView> accounts(SetKind kind, List<Account> accounts) {
        return accounts.stream()
                .map(one -> {
                    ObjectNode value =
                            json.createObjectNode().put("account", one.account().toString());
                    one.validity().start().ifPresent(from -> value.put("from", from.toString()));
                    one.validity().end().ifPresent(until -> value.put("until", until.toString()));
                    value.put("reason", one.reason());
                    return file(kind, one.account().toString(), value, one.origin());
                })
                .toList();
    }

    private List<SettingView> expected(Configuration file, SetKind kind, Expectation.Kind wanted) {
        return file.expectations().stream()
                .filter(one -> one.kind() == wanted)
                .map(one -> {
                    ObjectNode value = json.createObjectNode();
                    value.set("rules", json.valueToTree(one.rules()));
                    value.set("entities", json.valueToTree(one.entities()));
                    value.put("reason", one.reason());
                    value.put("from", one.validity().from().toString());
                    value.put("until", one.validity().until().toString());
                    return file(kind, null, value, one.origin());
                })
                .toList();
    }

    private static SettingView file(SetKind kind, @Nullable String name, JsonNode value, @Nullable Origin origin) {
        String place = origin == null ? null : origin.toString();
        Instant none = null;
        return new SettingView(kind.word(), name, value, "file", place, null, none, none, null, null);
    }
}
