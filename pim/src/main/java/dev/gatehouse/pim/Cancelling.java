package dev.gatehouse.pim;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.consequence.Changes;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody takes back what he asked for, or who administers it does; until it has begun. */
final class Cancelling {
    private Cancelling() {}

    static Draft of(Slice slice, Command.Cancel cancel, Instant at) {
        Optional<Request> found = slice.request(cancel.request());
        boolean may = found.filter(request -> request.by().equals(cancel.by().id())
                        || new People(slice, at)
                                .canAdminister(cancel.by().id(), request.form().target()))
                .isPresent();
        if (!may) {
            return Draft.Unwanted.because(
                    Refusal.of(Refusal.Code.NOT_HIMSELF, "only who asked for it, or administers it, can take it back"));
        }
        Request request = found.orElseThrow();
        if (request.status().isPending()) {
            return new Draft.Wanted(List.of(Changes.become(request, Status.CANCELED, at)), List.of(request.id()));
        }
        return slice.grant(request.grant())
                .filter(grant -> grant.state() == GrantState.SCHEDULED && request.status() == Status.GRANTED)
                .<Draft>map(
                        grant -> new Draft.Wanted(List.of(Changes.end(grant, at, End.CANCELED)), List.of(request.id())))
                .orElseGet(() -> Draft.Unwanted.because(Refusal.of(
                        Refusal.Code.NOT_OPEN,
                        "it cannot be taken back any more; give back or remove what came of it",
                        "",
                        request.status())));
    }
}
