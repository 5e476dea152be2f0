package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.People;
import java.util.stream.Stream;

/** Only who administers roles of the directory at this moment defines one, and only from what it is. */
public final class RoleAdministrator implements Guard<Defining> {
    @Override
    public Stream<Refusal> judge(Defining wish) {
        return Stream.concat(authority(wish), version(wish));
    }

    private static Stream<Refusal> authority(Defining wish) {
        boolean may =
                new People(wish.slice(), wish.at()).canAdminister(wish.by().id(), Target.Role.everywhere(wish.role()));
        return may
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.NOT_ADMINISTRATOR,
                        "only who administers it at this moment can do this: activate such a role first"));
    }

    private static Stream<Refusal> version(Defining wish) {
        return wish.before().stream()
                .flatMap(before -> wish.after().stream()
                        .filter(after -> after.version() != before.version())
                        .map(after -> Refusal.of(
                                Refusal.Code.CHANGED_MEANWHILE,
                                "somebody changed it meanwhile; look at it again",
                                before.version(),
                                after.version())));
    }
}
