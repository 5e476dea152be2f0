package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.state.People;
import java.util.stream.Stream;

/** Only who administers what is reviewed plans its review, and changes it only from what it is, before it is stopped. */
public final class PlanAdministrator implements Guard<Planning> {
    @Override
    public Stream<Refusal> judge(Planning wish) {
        return Stream.concat(authority(wish), version(wish));
    }

    private static Stream<Refusal> authority(Planning wish) {
        Stream<SettingKey> about = Stream.concat(
                Stream.of(wish.plan().scope().of()),
                wish.before().stream().map(before -> before.plan().scope().of()));
        boolean may =
                wish.slice().account(wish.by().id()).filter(Account::enabled).isPresent()
                        && about.allMatch(key -> new People(wish.slice(), wish.at())
                                .administers(wish.by().id(), key.target()));
        return may
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.NOT_ADMINISTRATOR,
                        "only who administers it at this moment can do this: activate such a role first"));
    }

    private static Stream<Refusal> version(Planning wish) {
        return wish.before().stream().flatMap(before -> {
            if (before.stopped().isPresent()) {
                return Stream.of(
                        Refusal.of(Refusal.Code.NOT_OPEN, "the review was stopped for good; define another one"));
            }
            return before.version() == wish.version()
                    ? Stream.empty()
                    : Stream.of(Refusal.of(
                            Refusal.Code.CHANGED_MEANWHILE,
                            "somebody changed it meanwhile; look at it again",
                            before.version(),
                            wish.version()));
        });
    }
}
