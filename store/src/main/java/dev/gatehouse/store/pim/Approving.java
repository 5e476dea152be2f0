package dev.gatehouse.store.pim;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.WellKnown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds who could approve something. */
final class Approving {
    private final Search search;
    private final Gathering found;

    private final Agenda<Form> asked = new Agenda<>();
    private final Agenda<Governed> governed = new Agenda<>();
    private final Agenda<Holding> founders = new Agenda<>();
    private final Agenda<RequestId> decided = new Agenda<>();
    private final Agenda<Case> cases = new Agenda<>();

    /** That a stage is to be approved of what somebody is to have. */
    private record Case(Stage stage, PrincipalId about, Target target) {}

    /** That a setting is to hold for somebody. */
    private record Governed(RoleSetting setting, PrincipalId about) {}

    Approving(Search search, Gathering found) {
        this.search = search;
        this.found = found;
    }

    void asked(Form form) {
        asked.add(form);
    }

    void governed(RoleSetting setting, List<PrincipalId> about) {
        about.forEach(who -> governed.add(new Governed(setting, who)));
    }

    /** A request is decided: those whose turn is next are told. */
    void decided(RequestId request) {
        decided.add(request);
    }

    /** A stage has escalated: those who may decide it, too, are told. */
    void escalated(Request request) {
        request.open()
                .ifPresent(place -> stages(
                        List.of(request.steps().get(place).stage()),
                        request.form().principal(),
                        request.form().target()));
    }

    /** Others must be able to approve what the first administrator has. */
    void founder(Holding holding) {
        founders.add(holding);
    }

    /** Looks up what is open; answers whether there was anything. Settings and accounts are known by then. */
    boolean look() {
        return Agenda.any(
                asked.each(this::lookUpAsked),
                governed.each(this::lookUpGoverned),
                decided.each(request -> found.request(request).ifPresent(this::lookUpDecided)),
                founders.each(one ->
                        governed.add(new Governed(found.setting(one.target().setting()), one.principal()))),
                cases.each(this::lookUp));
    }

    private void lookUpAsked(Form form) {
        List<Stage> stages = switch (form.action()) {
            case SELF_ACTIVATE -> activating(form);
            case SELF_EXTEND -> {
                List<Stage> either = new ArrayList<>(activating(form));
                either.add(Stage.of(Set.of()));
                yield either;
            }
            case SELF_RENEW -> List.of(Stage.of(Set.of()));
            case ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_REMOVE, ADMIN_EXTEND, ADMIN_RENEW, SELF_DEACTIVATE -> List.of();
        };
        stages(stages, form.principal(), form.target());
    }

    /** Stages behind the open one, as they were and as they are set today; also of what is granted together with it. */
    private void lookUpDecided(Request one) {
        one.bundle().ifPresent(bundle -> found.together(bundle).forEach(other -> decided.add(other.id())));
        if (!one.status().isPending()) {
            return;
        }
        List<Stage> pinned = one.steps().stream().map(Step::stage).toList();
        int next = one.open().map(place -> place + 1).orElse(pinned.size());
        Stream.of(pinned, activating(one.form()))
                .forEach(stages -> stages(
                        stages.stream().skip(next).toList(),
                        one.form().principal(),
                        one.form().target()));
    }

    /** What activating asks for today, and perhaps one stage more. */
    private List<Stage> activating(Form form) {
        RoleSetting setting = found.setting(form.target().setting());
        List<Stage> stages = new ArrayList<>(setting.activating().approval().asked());
        if (setting.activating().asksAboutRisk() && found.isAtRisk(form.principal())) {
            stages.add(Stage.of(Set.of()));
        }
        return stages;
    }

    private void lookUpGoverned(Governed one) {
        stages(
                one.setting().activating().approval().asked(),
                one.about(),
                one.setting().key().target());
    }

    private void stages(List<Stage> stages, PrincipalId about, Target target) {
        stages.forEach(stage -> cases.add(new Case(stage, about, target)));
    }

    private void lookUp(Case one) {
        lookUp(one.stage().approvers(), one.about(), one.target());
        one.stage().escalation().ifPresent(more -> lookUp(more.approvers(), one.about(), one.target()));
    }

    private void lookUp(Set<Approver> approvers, PrincipalId about, Target target) {
        if (approvers.isEmpty()) {
            administrators(target);
        }
        for (Approver approver : approvers) {
            switch (approver) {
                case Approver.User user -> search.account(user.id());
                case Approver.Members group -> search.below(group.group());
                case Approver.Superior any ->
                    found.account(about).flatMap(account -> account.manager()).ifPresent(search::account);
            }
        }
    }

    /** Whoever administers who has a target. */
    void administrators(Target target) {
        switch (target) {
            case Target.Role role
            when role.scope() instanceof AzureScope azure -> {
                WellKnown.ADMINISTERS_RESOURCES.forEach(administering ->
                        within(azure).forEach(scope -> search.givers(new Target.Role(administering, scope))));
                if (role.equals(WellKnown.FIRST_OVER_AZURE)) {
                    search.givers(Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR));
                }
            }
            case Target.Role any -> everywhere();
            case Target.Group group -> {
                everywhere();
                search.owners(group.group());
            }
        }
    }

    private void everywhere() {
        WellKnown.ADMINISTERS_ROLES.forEach(role -> search.givers(Target.Role.everywhere(role)));
    }

    /** A scope, and those that it lies in. */
    static List<AzureScope> within(AzureScope scope) {
        List<AzureScope> all = new ArrayList<>(List.of(new AzureScope("/")));
        String path = scope.path();
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            AzureScope.parse(path.substring(0, end)).ifPresent(all::add);
        }
        return all;
    }
}
