package dev.gatehouse.server.transfer;

import dev.gatehouse.connect.export.Place;
import dev.gatehouse.connect.export.Subject;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.RoleDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        Optional<String> fault = source.fault(subject, role.name());
        if (fault.isPresent()) {
            return PlanLine.of(Verdict.REFUSED, Thing.ROLE, role.name(), fault.get(), place);
        }
        Optional<String> known = Optional.ofNullable(here.ownRoles().get(role.id()));
        if (known.filter(role.name()::equals).isPresent()) {
            return PlanLine.of(Verdict.UNCHANGED, Thing.ROLE, role.name(), "", place);
        }
        return new PlanLine(
                known.isPresent() ? Verdict.CHANGED : Verdict.NEW,
                Thing.ROLE,
                role.name(),
                known.map(name -> "was called " + name).orElse(""),
                place,
                List.of(new PlanStep.Define(role.id(), role.name(), known.isPresent())));
    }
}
