package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.policy.Plan.AssignmentPlan;
import dev.gatehouse.cli.pim.policy.Plan.SettingPlan;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Terminal;
import dev.gatehouse.detection.data.Printable;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gatehouse pim policy apply}. */
@Command(
        name = "apply",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Puts a file in force: plans as gatehouse pim policy plan does, asks, and then changes one after the other, settings"
                    + " first. At the first refusal it ends, and says what was done and what was not. It is safe to run again:"
                    + " what is in force already is not touched."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim policy apply pim.yaml -j \"CHG-31\"",
            "  gatehouse pim policy apply pim.yaml -j \"CHG-31\" --yes --code 123456      (where nobody can be asked)"
        })
final class ApplyCommand extends PolicyTask {
    @Option(names = "--yes", order = 11, description = "Does not ask.")
    private boolean yes;

    @Option(
            names = {"-j", "--justification"},
            paramLabel = "TEXT",
            order = 20,
            description = "Why; kept with each assignment.")
    private String justification = "gatehouse pim policy apply";

    @Option(
            names = "--code",
            paramLabel = "CODE",
            order = 60,
            description = "The code that your authenticator app shows, where a second factor may be asked for.")
    private Optional<String> code = Optional.empty();

    ApplyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Optional<String> code() {
        return code;
    }

    @Override
    protected int run() {
        String text = text();
        return asking(api -> {
            People people = People.of(api);
            Plan plan = plan(api, people, text);
            show(PlanJson.of(plan), () -> words(people).lines(plan));
            terminal().console().out().flush();
            if (!plan.isEmpty()) {
                agree();
                apply(api, people, plan);
            }
            return ExitCode.DONE;
        });
    }

    private void agree() {
        if (yes) {
            return;
        }
        if (!terminal().asks()) {
            throw PimException.usage("nobody is there to be asked; --yes puts it in force without asking");
        }
        boolean agreed = terminal()
                .ask("Put this in force? Type yes: ")
                .filter("yes"::equalsIgnoreCase)
                .isPresent();
        if (!agreed) {
            throw PimException.failed("nothing was changed");
        }
    }

    private void apply(Api api, People people, Plan plan) {
        int done = 0;
        int all = plan.settings().size() + plan.assignments().size();
        String doing = "";
        try {
            for (SettingPlan one : plan.settings()) {
                doing = "setting of " + one.governed().shown(people);
                api.put(one.governed().path(), one.wish());
                done = told(done, doing);
            }
            for (AssignmentPlan one : plan.assignments()) {
                doing = one.action() + ": " + people.name(one.about().who()) + ", "
                        + one.about().kind() + " for " + one.about().what().shown(people);
                api.post("pim/requests", form(one));
                done = told(done, doing);
            }
        } catch (PimException e) {
            terminal().tell("refused: " + Printable.of(doing, ' '));
            terminal()
                    .tell("gatehouse: " + done + " of " + all
                            + " changes were made, the others were not. Mend what is in the"
                            + " way and apply again: what is done is not done twice.");
            throw e;
        }
        terminal().tell("gatehouse: all " + all + " changes were made.");
    }

    private int told(int done, String what) {
        terminal().tell("done: " + Printable.of(what, ' '));
        return done + 1;
    }

    private ObjectNode form(AssignmentPlan plan) {
        Assignment about = plan.about();
        ObjectNode form = JsonNodeFactory.instance
                .objectNode()
                .put("id", UUID.randomUUID().toString())
                .put("action", plan.action())
                .put("kind", about.kind())
                .put("principalId", about.who())
                .put("justification", justification);
        form.set("target", about.what().target());
        plan.after().ifPresent(after -> form.put("end", after.until()));
        return form;
    }
}
