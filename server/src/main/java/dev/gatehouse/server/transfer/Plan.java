package dev.gatehouse.server.transfer;

import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.audit.Party;
import dev.gatehouse.pim.audit.RoleRecords;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.store.pim.Bulk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What becomes of all that an export tells of, in the order in which it is made so. */
public record Plan(List<PlanLine> lines) {
    public Plan {
        lines = List.copyOf(lines);
    }

    /** How many there are of a verdict. */
    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /** Whether something would be otherwise. */
    public boolean hasSteps() {
        return lines.stream().anyMatch(line -> !line.steps().isEmpty());
    }

    /** All that is to be done, by an administrator at a moment. */
    public Bulk bulk(Party by, Instant at) {
        List<Group> groups = new ArrayList<>();
        List<CustomRole> roles = new ArrayList<>();
        List<AuditRecord> records = new ArrayList<>();
        List<Command> commands = new ArrayList<>();
        for (PlanLine line : lines) {
            for (PlanStep step : line.steps()) {
                switch (step) {
                    case PlanStep.Ask ask -> commands.add(ask.command());
                    case PlanStep.Found found -> groups.add(found.group());
                    case PlanStep.Define role -> {
                        roles.add(role.role());
                        records.add(RoleRecords.defined(by, role.before(), role.role(), at));
                    }
                }
            }
        }
        return new Bulk(groups, roles, records, commands);
    }

    /** The plan with what the engine refused of the {@link #bulk}, by the places of the commands. */
    public Plan judged(Map<Integer, List<Refusal>> refused) {
        List<PlanLine> judged = new ArrayList<>();
        int place = 0;
        for (PlanLine line : lines) {
            List<Refusal> reasons = new ArrayList<>();
            for (PlanStep step : line.steps()) {
                if (step instanceof PlanStep.Ask) {
                    reasons.addAll(refused.getOrDefault(place++, List.of()));
                }
            }
            judged.add(reasons.isEmpty() ? line : line.refused(words(reasons)));
        }
        return new Plan(judged);
    }

    private static String words(List<Refusal> reasons) {
        return reasons.stream().map(Plan::words).collect(Collectors.joining("; "));
    }

    private static String words(Refusal reason) {
        String limit = reason.limit().isEmpty() ? "" : " (limit " + reason.limit() + ")";
        String value = reason.value().isEmpty() ? "" : " (here " + reason.value() + ")";
        return reason.says() + limit + value;
    }
}
