package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.state.Approvers;
import java.util.List;
import java.util.stream.Stream;

/** Enough persons could approve, who are neither who asks nor for whom it is. */
public final class Approvable implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        boolean enough = new Approvers(wish.slice(), wish.at())
                .suffice(
                        wish.stages(),
                        wish.form().principal(),
                        wish.form().target(),
                        List.of(wish.by().id(), wish.form().principal()));
        return enough
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.NO_APPROVER,
                        "too few others could approve it; name approvers in the role setting, or enable them",
                        wish.stages().stream().mapToInt(stage -> stage.quorum()).sum(),
                        ""));
    }
}
