package dev.gatehouse.pim;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a command looks at. Whoever loads a slice for it loads this, and whatever hangs on it as
 * {@link dev.gatehouse.pim.state.Slice} says.
 *
 * @param guarded whether it is refused where it would lock everybody out: then whoever can be counted on is needed, should
 *     anything that is assigned end
 */
public record ReadSet(List<Need> needs, boolean guarded) {
    public ReadSet {
        needs = List.copyOf(needs);
    }

    /** What a command looks at. */
    public static ReadSet of(Command command) {
        return switch (command) {
            case Command.Submit submit -> new ReadSet(submitted(submit), true);
            case Command.Decide decide -> guarded(new Need.Asker(decide.by().id()), new Need.Decided(decide.request()));
            case Command.Cancel cancel ->
                guarded(new Need.Asker(cancel.by().id()), new Need.TakenBack(cancel.request()));
            case Command.Revoke revoke ->
                guarded(new Need.Asker(revoke.by().id()), new Need.Activated(revoke.principal()));
            case Command.Set set ->
                guarded(
                        new Need.Asker(set.by().id()),
                        new Need.Governed(set.setting(), set.by().id()));
            case Command.Enable enable ->
                guarded(new Need.Asker(enable.by().id()), new Need.Activated(enable.principal()), new Need.Standing());
            case Command.Observe news ->
                unguarded(new Need.Activated(news.account().id()));
            case Command.ExpireDue expire -> unguarded(new Need.Due(expire.limit()));
            case Command.Reached news ->
                unguarded(new Need.Holder(news.holding().principal()), new Need.Reported(news.holding()));
            case Command.Failed news -> unguarded(new Need.Ending(news.holding()), new Need.Reported(news.holding()));
            case Command.OfReview any -> guarded(new Need.Everything());
            case Command.OfAlert any -> guarded(new Need.Everything());
            case Command.OfRole any -> guarded(new Need.Everything());
        };
    }

    /** What several commands look at, none of which gives anybody anything. */
    public static ReadSet of(List<Command> commands) {
        List<ReadSet> all = commands.stream().map(ReadSet::of).toList();
        return new ReadSet(
                all.stream().flatMap(one -> one.needs().stream()).distinct().toList(),
                all.stream().anyMatch(ReadSet::guarded));
    }

    private static ReadSet guarded(Need... needs) {
        return new ReadSet(List.of(needs), true);
    }

    private static ReadSet unguarded(Need... needs) {
        return new ReadSet(List.of(needs), false);
    }

    private static List<Need> submitted(Command.Submit submit) {
        List<Need> needs = new ArrayList<>();
        needs.add(new Need.Asker(submit.by().id()));
        submit.forms().stream().flatMap(ReadSet::of).forEach(needs::add);
        if (submit.bundle().isPresent()) {
            submit.forms().stream().flatMap(ReadSet::given).forEach(needs::add);
        }
        return needs;
    }

    private static Stream<Need> of(Form form) {
        Stream<Need> asked =
                Stream.of(new Need.Member(form.principal()), new Need.Found(form.id()), new Need.Asked(form));
        return mayEnd(form.action()) ? Stream.concat(asked, Stream.of(new Need.Ending(form.holding()))) : asked;
    }

    /** What a form gives may make the next one possible: who is put into a group has what the group has. */
    private static Stream<Need> given(Form form) {
        Stream<Need> inside = Stream.of(new Need.Inside(form.principal()));
        return form.target() instanceof Target.Group place && place.access() == Target.Access.MEMBER
                ? Stream.concat(inside, Stream.of(new Need.Member(place.group())))
                : inside;
    }

    private static boolean mayEnd(Action action) {
        return switch (action) {
            case ADMIN_UPDATE, ADMIN_REMOVE, SELF_DEACTIVATE -> true;
            case ADMIN_ASSIGN, ADMIN_EXTEND, ADMIN_RENEW, SELF_ACTIVATE, SELF_EXTEND, SELF_RENEW -> false;
        };
    }
}
