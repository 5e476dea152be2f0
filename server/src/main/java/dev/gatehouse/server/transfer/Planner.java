package dev.gatehouse.server.transfer;

import dev.gatehouse.connect.export.ExportCollection;
import dev.gatehouse.connect.export.ExportFile;
import dev.gatehouse.connect.export.ExportProblem;
import dev.gatehouse.connect.export.Place;
import dev.gatehouse.connect.export.ReadExport;
import dev.gatehouse.pim.command.Caller;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Plans what is taken over of an export. */
public final class Planner {
    private static final Set<ExportCollection> WANTED = EnumSet.of(
            ExportCollection.USERS,
            ExportCollection.GROUPS,
            ExportCollection.GROUP_MEMBERS,
            ExportCollection.GROUP_OWNERS,
            ExportCollection.SERVICE_PRINCIPALS,
            ExportCollection.ROLE_DEFINITIONS,
            ExportCollection.DIRECTORY_ROLES,
            ExportCollection.ROLE_ASSIGNMENTS,
            ExportCollection.ROLE_ASSIGNMENT_SCHEDULES,
            ExportCollection.ROLE_ASSIGNMENT_SCHEDULE_INSTANCES,
            ExportCollection.ROLE_ELIGIBILITY_SCHEDULES,
            ExportCollection.ROLE_ELIGIBILITY_SCHEDULE_INSTANCES,
            ExportCollection.ROLE_POLICY_ASSIGNMENTS,
            ExportCollection.ROLE_POLICIES);

    private Planner() {}

    /**
     * The plan: what there is is left as it is, where the export does not tell of it.
     *
     * @param by who asks the engine
     * @param ids ids for what he asks for
     */
    public static Plan of(ReadExport export, Here here, Caller by, Supplier<UUID> ids) {
        Source source = new Source(export);
        Names names = new Names(source, here);
        Forms forms = new Forms(by, ids);
        PrincipalPlans principals = new PrincipalPlans(source, here, by);
        List<PlanLine> lines = new ArrayList<>(problems(export));
        lines.addAll(principals.lines());
        lines.addAll(new RolePlans(source, here).lines());
        lines.addAll(new TiePlans(source, here, names, forms).lines());
        lines.addAll(new SettingPlans(source, here, names, by).lines());
        lines.addAll(new AssignmentPlans(source, here, names, forms).lines());
        lines.addAll(principals.last());
        return new Plan(lines);
    }

    /** Whether some of the files were not read to their end: nobody knows what else they tell. */
    public static boolean isCut(ReadExport export) {
        Set<String> others = others(export);
        return export.problems().stream().anyMatch(problem -> problem.cut() && !others.contains(problem.file()));
    }

    /** What cannot be read is refused; what is only remarked on of a file is left out. */
    private static List<PlanLine> problems(ReadExport export) {
        Set<String> others = others(export);
        return export.problems().stream()
                .filter(problem -> !others.contains(problem.file()))
                .map(Planner::line)
                .toList();
    }

    /** Files with which nothing is done here, whatever is wrong with them. */
    private static Set<String> others(ReadExport export) {
        return export.files().stream()
                .filter(file -> file.contents().isEmpty()
                        ? !isNamedAsPart(file.name())
                        : file.contents().stream().noneMatch(Planner::isWanted))
                .map(ExportFile::name)
                .collect(Collectors.toSet());
    }

    private static boolean isNamedAsPart(String name) {
        return name.contains(".json") || name.contains(".csv");
    }

    private static boolean isWanted(ExportFile.Content content) {
        return WANTED.contains(content.collection());
    }

    private static PlanLine line(ExportProblem problem) {
        boolean lost =
                problem.cut() || problem.line() > 0 || !problem.position().isEmpty();
        return PlanLine.of(
                lost ? Verdict.REFUSED : Verdict.LEFT_OUT,
                Thing.EXPORT,
                problem.file(),
                problem.what() + "; " + problem.remedy(),
                Optional.of(new Place(problem.file(), problem.line(), problem.position())));
    }
}
