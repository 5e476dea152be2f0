package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.scene.Asked;
import dev.gatehouse.pim.scene.Reading;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.setting.Stage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A stage is decided after the stage before it, and nothing is granted before every stage has been approved, by what was set when it was asked for and by what is set now. */
public final class B3InOrder implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Stream<String> order = step.accepted(Command.Decide.class).stream()
                .filter(decide -> !inOrder(step, decide))
                .map(decide -> "stage " + (decide.step() + 1) + " was decided before its turn");
        Stream<String> skipped = step.requests()
                .filter(one -> one.after().status() == Status.GRANTED
                        || one.after().status() == Status.PENDING_PROVISIONING
                        || one.after().status() == Status.PROVISIONED)
                .filter(one ->
                        one.before().filter(old -> !old.status().isPending()).isEmpty())
                .filter(one -> !isApproved(step, one.after()))
                .map(one -> one.after().form().holding() + " was granted before all had approved");
        return Stream.concat(order, skipped);
    }

    private static boolean inOrder(Step step, Command.Decide decide) {
        Asked asked = step.before().asked().get(decide.request());
        if (asked == null) {
            return false;
        }
        List<Integer> needed = needed(step, asked);
        return IntStream.range(0, Math.min(decide.step(), needed.size()))
                .allMatch(place -> asked.approvals(place) >= needed.get(place));
    }

    private static boolean isApproved(Step step, Request request) {
        Asked asked = step.after().asked().get(request.id());
        if (asked == null || asked.isDenied()) {
            return false;
        }
        List<Integer> needed = needed(step, asked);
        return IntStream.range(0, needed.size()).allMatch(place -> asked.approvals(place) >= needed.get(place));
    }

    /** How many must approve each stage: the stricter of then and now. */
    private static List<Integer> needed(Step step, Asked asked) {
        Reading reading = step.before().reading();
        List<Stage> then = asked.stages();
        List<Stage> now = reading.isActivation(asked.form()) ? reading.stages(asked.form()) : List.of();
        return IntStream.range(0, Math.max(then.size(), now.size()))
                .mapToObj(place -> Math.max(quorum(then, place), quorum(now, place)))
                .toList();
    }

    private static int quorum(List<Stage> stages, int place) {
        return place < stages.size() ? stages.get(place).quorum() : 0;
    }
}
