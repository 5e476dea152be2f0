package dev.gatehouse.server.transfer;

import dev.gatehouse.connect.export.Place;
import dev.gatehouse.connect.export.Subject;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.pim.model.CustomRole;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans the roles of the directory that Gatehouse does not know by itself. */
record RolePlans(Source source, Here here) {
    List<PlanLine> lines() {
        return source.tenant().roles().stream()
                .filter(role -> role.system() == RoleSystem.ENTRA
                        && RoleCatalogue.builtIn().role(role.id()).isEmpty())
                .sorted(Comparator.comparing(RoleDefinition::name)
                        .thenComparing(role -> role.id().value()))
                .map(this::line)
                .toList();
    }

    private PlanLine line(RoleDefinition role) {
        Subject subject = new Subject.OfRole(role.id());
        Optional<Place> place = source.place(subject);
        Optional<String> fault =
                source.fault(subject, role.name()).or(() -> role.description().flatMap(Source::faultOfDescription));
        if (fault.isPresent()) {
            return PlanLine.of(Verdict.REFUSED, Thing.ROLE, role.name(), fault.get(), place);
        }
        Optional<CustomRole> known = Optional.ofNullable(here.definitions().get(role.id()));
        CustomRole wanted = wanted(known, role);
        if (known.filter(wanted::equals).isPresent()) {
            return PlanLine.of(Verdict.UNCHANGED, Thing.ROLE, role.name(), "", place);
        }
        return new PlanLine(
                known.isPresent() ? Verdict.CHANGED : Verdict.NEW,
                Thing.ROLE,
                role.name(),
                known.map(was -> words(was, wanted)).orElse(""),
                place,
                List.of(new PlanStep.Define(
                        known, wanted.version(known.map(CustomRole::version).orElse(0L) + 1))));
    }

    /** What an export does not tell stays as it is. */
    private static CustomRole wanted(Optional<CustomRole> known, RoleDefinition role) {
        CustomRole was = known.orElseGet(() -> CustomRole.named(role.id(), role.name()));
        CustomRole told = new CustomRole(
                was.id(),
                role.name(),
                role.description().orElse(was.description()),
                role.enabled().orElse(was.enabled()),
                role.allowed(),
                was.label(),
                was.version());
        boolean same = told.beyond(was).isEmpty() && was.beyond(told).isEmpty();
        return same || role.allowed().isEmpty() ? told.with(role.name(), was.allowed()) : told;
    }

    private static String words(CustomRole was, CustomRole wanted) {
        int more = wanted.beyond(was).size();
        int less = was.beyond(wanted).size();
        return Stream.of(
                        was.name().equals(wanted.name()) ? "" : "was called " + was.name(),
                        was.enabled() == wanted.enabled() ? "" : "turned " + (wanted.enabled() ? "on" : "off"),
                        was.description().equals(wanted.description()) ? "" : "described otherwise",
                        more + less == 0 ? "" : "permits " + more + " more and " + less + " fewer actions")
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
