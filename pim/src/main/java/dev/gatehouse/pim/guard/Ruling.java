package dev.gatehouse.pim.guard;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody decides a step of a request.
 *
 * @param request with its steps as they must be decided now
 * @param place which step
 */
public record Ruling(
        Slice slice,
        Caller by,
        Request request,
        int place,
        boolean approves,
        String justification,
        Instant at,
        RoleSetting setting) {
    public Ruling {
        requireNonNull(slice, "slice is null");
        requireNonNull(by, "by is null");
        requireNonNull(request, "request is null");
        requireNonNull(justification, "justification is null");
        requireNonNull(at, "at is null");
        requireNonNull(setting, "setting is null");
    }

    /** The step, where the request has it. */
    public Optional<Step> step() {
        return place >= 0 && place < request.steps().size()
                ? Optional.of(request.steps().get(place))
                : Optional.empty();
    }

    /** Who decides, where he is known. */
    public Optional<Account> decider() {
        return slice.account(by.id());
    }

    /** Whether an account is that of whoever decides, or another one of his. */
    public boolean isDeciders(PrincipalId id) {
        return id.equals(by.id())
                || decider()
                        .flatMap(who -> slice.account(id).filter(who::isSamePerson))
                        .isPresent();
    }
}
