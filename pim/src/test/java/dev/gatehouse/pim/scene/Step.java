package dev.gatehouse.pim.scene;

import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.state.Change;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One move, and what came of it.
 *
 * @param command what the engine was told, if it was
 * @param decision what it made of it
 */
public record Step(Scene before, Move move, Optional<Command> command, Optional<Decision> decision, Scene after) {
    /** A grant that is new or otherwise. */
    public record Granted(Optional<Grant> before, Grant after) {
        /** Whether there was none. */
        public boolean isNew() {
            return before.isEmpty();
        }
    }

    /** A request that is new or otherwise. */
    public record Requested(Optional<Request> before, Request after) {}

    /** The command, if the engine accepted it. */
    public Optional<Command> accepted() {
        return decision.filter(Decision.Done.class::isInstance).flatMap(done -> command);
    }

    /** The accepted command, if it is of a kind. */
    public <T extends Command> Optional<T> accepted(Class<T> kind) {
        return accepted().filter(kind::isInstance).map(kind::cast);
    }

    /** What the engine said that changes. */
    public List<Change> changes() {
        return decision.filter(Decision.Done.class::isInstance)
                .map(done -> ((Decision.Done) done).changes())
                .orElse(List.of());
    }

    /** Grants that are new or otherwise. */
    public Stream<Granted> grants() {
        return after.slice().grants().values().stream()
                .map(grant -> new Granted(before.slice().grant(grant.id()), grant))
                .filter(one -> one.before().filter(one.after()::equals).isEmpty());
    }

    /** Requests that are new or otherwise. */
    public Stream<Requested> requests() {
        return after.slice().requests().values().stream()
                .map(request -> new Requested(before.slice().request(request.id()), request))
                .filter(one -> one.before().filter(one.after()::equals).isEmpty());
    }
}
