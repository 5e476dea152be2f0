package dev.gatehouse.pim.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All guards, by what they are about. */
public record Guards(
        List<Guard<Asking>> asking,
        List<Guard<Asking>> approving,
        List<Guard<Ruling>> ruling,
        List<Guard<Beginning>> beginning,
        List<Guard<Setting>> setting,
        List<Guard<Aftermath>> aftermath,
        List<Guard<Planning>> planning,
        List<Guard<Reviewing>> reviewing,
        List<Guard<Alerting>> alerting,
        List<Guard<Defining>> defining) {
    public Guards {
        asking = List.copyOf(asking);
        approving = List.copyOf(approving);
        ruling = List.copyOf(ruling);
        beginning = List.copyOf(beginning);
        setting = List.copyOf(setting);
        aftermath = List.copyOf(aftermath);
        planning = List.copyOf(planning);
        reviewing = List.copyOf(reviewing);
        alerting = List.copyOf(alerting);
        defining = List.copyOf(defining);
    }

    /** All that there are. Those under {@code approving} are asked once more when the last approver has approved. */
    public static Guards all() {
        return new Guards(
                List.of(
                        new Himself(),
                        new Administrator(),
                        new Known(),
                        new Enabled(),
                        new Schedule(),
                        new Eligible(),
                        new There(),
                        new Once(),
                        new NotYet(),
                        new InTime(),
                        new Longer(),
                        new AssignmentLimit(),
                        new ActivationLimit(),
                        new Reason(),
                        new Ticketed(),
                        new SecondFactor(),
                        new Context(),
                        new Approvable()),
                List.of(
                        new Administrator(),
                        new Known(),
                        new Enabled(),
                        new Schedule(),
                        new Eligible(),
                        new There(),
                        new Once(),
                        new AssignmentLimit()),
                List.of(
                        new Undecided(),
                        new BeforeDeadline(),
                        new NamedApprover(),
                        new NotOwn(),
                        new AnotherPerson(),
                        new DeciderProof()),
                List.of(new BeginsEnabled(), new BeginsEligible()),
                List.of(new SettingAdministrator(), new SettingSound()),
                List.of(new LastAdministrator()),
                List.of(new PlanAdministrator(), new PlanSound()),
                List.of(new ReviewOpen(), new StageReviewer(), new NotOwnAccess(), new ReviewReason()),
                List.of(new AlertAdministrator(), new AlertSound()),
                List.of(new RoleAdministrator(), new RoleSound(), new NotOwnRole(), new RoleUnused()));
    }

    /** What all of them say of a wish. */
    public static <W> List<Refusal> judge(List<Guard<W>> guards, W wish) {
        List<Refusal> refusals = new ArrayList<>();
        guards.forEach(guard -> guard.judge(wish).forEach(refusals::add));
        return refusals;
    }

    /** All but those of a kind: what the world would be without it. */
    public Guards without(Class<?> kind) {
        return new Guards(
                others(asking, kind),
                others(approving, kind),
                others(ruling, kind),
                others(beginning, kind),
                others(setting, kind),
                others(aftermath, kind),
                others(planning, kind),
                others(reviewing, kind),
                others(alerting, kind),
                others(defining, kind));
    }

    /** The kinds that there are, each once. */
    public List<Class<?>> kinds() {
        return Stream.of(
                        asking, approving, ruling, beginning, setting, aftermath, planning, reviewing, alerting,
                        defining)
                .flatMap(List::stream)
                .<Class<?>>map(Object::getClass)
                .distinct()
                .toList();
    }

    private static <W> List<Guard<W>> others(List<Guard<W>> guards, Class<?> kind) {
        return guards.stream().filter(guard -> !kind.isInstance(guard)).toList();
    }
}
