package dev.gatehouse.server.api.pim.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.PersonView;
import dev.gatehouse.server.api.pim.TargetBody;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.grant.PimStation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that an alert found. */
@Schema(name = "PimAlertIncident")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentView(
        String id,

        @Schema(description = "What is wrong.") String says,

        @Schema(description = "When it was first found.") Instant since,

        @Schema(description = "Whether somebody has seen it and wants to hear no more of it.")
        boolean isDismissed,

        @Schema(description = "Whether Gatehouse can mend it, where it may.")
        boolean isRemediable,

        @Schema(description = "Who has what it is about, where it is about an assignment.") @Nullable
        PersonView principal,

        @Nullable TargetBody target,

        @Schema(description = "eligible or active.") @Nullable
        String kind,

        @Nullable Instant lastSignInDateTime,
        @Nullable Instant lastActivationDateTime,
        @Nullable Integer activationCount,
        @Nullable Instant sequenceStartDateTime) {

    /** All of an alert, the oldest first; those that this server has not seen itself are told by what names them. */
    static List<IncidentView> all(PimStation pim, AlertState state) {
        Map<String, Incident> seen = pim.alerts().last().incidents().stream()
                .filter(incident -> incident.alert() == state.kind())
                .collect(Collectors.toMap(Incident::key, Function.identity(), (one, other) -> one));
        Names names = Names.of(
                pim, seen.values().stream().flatMap(IncidentView::named).toList());
        return state.open().entrySet().stream()
                .map(open ->
                        of(state, open.getKey(), open.getValue(), Optional.ofNullable(seen.get(open.getKey())), names))
                .sorted(Comparator.comparing(IncidentView::since).thenComparing(IncidentView::id))
                .toList();
    }

    private static Stream<PrincipalId> named(Incident incident) {
        return incident.about().stream()
                .flatMap(about -> Stream.concat(
                        Stream.of(about.holding().principal()),
                        Names.group(about.holding().target()).stream()));
    }

    private static IncidentView of(
            AlertState state, String key, Instant since, Optional<Incident> incident, Names names) {
        AlertKind kind = state.kind();
        Optional<Incident.Assignment> about = incident.flatMap(Incident::about);
        Incident.Detail detail = incident.map(Incident::detail).orElseGet(Incident.Detail.Plain::new);
        Instant lastUsed =
                detail instanceof Incident.Detail.LastUsed used ? used.when().orElse(null) : null;
        Optional<Incident.Detail.InARow> row =
                detail instanceof Incident.Detail.InARow found ? Optional.of(found) : Optional.empty();
        return new IncidentView(
                IncidentId.of(kind, key),
                incident.map(Incident::says).orElse(key),
                since,
                state.dismissed().contains(key),
                AlertWords.of(kind).remediable() && about.isPresent(),
                about.map(one -> names.person(one.holding().principal())).orElse(null),
                about.map(one -> names.target(one.holding().target())).orElse(null),
                about.map(one -> Words.camel(one.kind())).orElse(null),
                kind == AlertKind.STALE_SIGN_IN ? lastUsed : null,
                kind == AlertKind.STALE_SIGN_IN ? null : lastUsed,
                row.map(Incident.Detail.InARow::count).orElse(null),
                row.map(one -> one.time().from()).orElse(null));
    }
}
