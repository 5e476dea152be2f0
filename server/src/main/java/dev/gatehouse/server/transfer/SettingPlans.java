package dev.gatehouse.server.transfer;

import dev.gatehouse.connect.export.Place;
import dev.gatehouse.connect.export.Subject;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.setting.RoleSetting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans role settings. */
record SettingPlans(Source source, Here here, Names names, Caller by) {
    List<PlanLine> lines() {
        return source.tenant().policies().stream()
                .filter(policy -> policy.system() == RoleSystem.ENTRA)
                .sorted(Comparator.comparing((RolePolicy policy) -> names.of(policy.role()))
                        .thenComparing(policy -> policy.scope().toString()))
                .map(this::line)
                .toList();
    }

    private PlanLine line(RolePolicy policy) {
        Subject subject = new Subject.OfPolicy(policy.role(), policy.scope());
        Optional<Place> place = source.place(subject);
        String name = names.of(policy.role());
        if (!policy.scope().equals(DirectoryScope.WHOLE)) {
            return PlanLine.of(
                    Verdict.LEFT_OUT,
                    Thing.SETTING,
                    name + " over " + policy.scope(),
                    "settings of a role hold over the whole directory here",
                    place);
        }
        Optional<String> fault = source.fault(subject).or(() -> stranger(policy));
        if (fault.isPresent()) {
            return PlanLine.of(Verdict.REFUSED, Thing.SETTING, name, fault.get(), place);
        }
        RoleSetting now = here.setting(new SettingKey.OfRole(policy.role(), DirectoryScope.WHOLE));
        try {
            return line(name, new SettingMaker(this::isGroup).of(policy, now), now, place);
        } catch (IllegalArgumentException e) {
            return PlanLine.of(Verdict.REFUSED, Thing.SETTING, name, String.valueOf(e.getMessage()), place);
        }
    }

    private PlanLine line(String name, RoleSetting wanted, RoleSetting now, Optional<Place> place) {
        Set<String> parts = parts(wanted, now);
        return parts.isEmpty()
                ? PlanLine.of(Verdict.UNCHANGED, Thing.SETTING, name, "", place)
                : new PlanLine(
                        Verdict.CHANGED,
                        Thing.SETTING,
                        name,
                        String.join(", ", parts),
                        place,
                        List.of(new PlanStep.Ask(new Command.Set(by, wanted))));
    }

    private static Set<String> parts(RoleSetting wanted, RoleSetting now) {
        Set<String> parts = new LinkedHashSet<>();
        if (!wanted.activating().equals(now.activating())) {
            parts.add("activation");
        }
        if (!wanted.eligibility().equals(now.eligibility())) {
            parts.add("eligible assignment");
        }
        if (!wanted.assignment().equals(now.assignment())) {
            parts.add("active assignment");
        }
        if (!new LinkedHashSet<>(wanted.notices()).equals(new LinkedHashSet<>(now.notices()))) {
            parts.add("notifications");
        }
        return parts;
    }

    /** Who cannot approve because nobody knows him. */
    private Optional<String> stranger(RolePolicy policy) {
        List<PrincipalId> strangers = new ArrayList<>();
        policy.activation()
                .stages()
                .forEach(stage -> stage.approvers().stream()
                        .filter(id -> here.account(id).isEmpty()
                                && source.tenant().principal(id).isEmpty())
                        .forEach(strangers::add));
        return strangers.stream()
                .min(Comparator.comparing(PrincipalId::value))
                .map(id -> "an approver is neither known here nor in the export: " + id);
    }

    private boolean isGroup(PrincipalId id) {
        return here.group(id).isPresent()
                || source.tenant().principal(id).filter(Group.class::isInstance).isPresent();
    }
}
