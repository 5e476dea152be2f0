package dev.gatehouse.pim.guard;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.Approvers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A setting asks for nothing twice, for nothing that cannot be given, and can be fulfilled by those who must. */
public final class SettingSound implements Guard<Setting> {
    private static final int LONGEST_PATTERN = 200;

    @Override
    public Stream<Refusal> judge(Setting wish) {
        Activating rules = wish.after().activating();
        return Stream.of(twice(rules), pattern(rules), approvers(wish)).flatMap(found -> found);
    }

    /** In whichever order somebody turns them on. */
    private static Stream<Refusal> twice(Activating rules) {
        return rules.context().isPresent() && rules.asks().contains(Ask.MULTI_FACTOR_AUTHENTICATION)
                ? Stream.of(Refusal.of(
                        Refusal.Code.FACTOR_AND_CONTEXT,
                        "a second factor and an authentication context cannot both be asked for; turn one off"))
                : Stream.empty();
    }

    private static Stream<Refusal> pattern(Activating rules) {
        return rules.ticketPattern().stream().flatMap(pattern -> {
            if (pattern.length() > LONGEST_PATTERN) {
                return Stream.of(Refusal.of(
                        Refusal.Code.SETTING,
                        "the pattern of a ticket has at most so many characters",
                        LONGEST_PATTERN,
                        pattern.length()));
            }
            try {
                Pattern.compile(pattern);
                return Stream.empty();
            } catch (PatternSyntaxException e) {
                return Stream.of(Refusal.of(
                        Refusal.Code.SETTING, "the pattern of a ticket is none that RE2 understands", "", pattern));
            }
        });
    }

    /** Whoever is eligible could be approved by enough others. */
    private static Stream<Refusal> approvers(Setting wish) {
        List<Stage> stages = wish.after().activating().approval().asked();
        Target target = wish.after().key().target();
        Approvers approvers = new Approvers(wish.slice(), wish.at());
        List<PrincipalId> eligible = wish.slice().grants().values().stream()
                .filter(grant -> grant.isEligible(wish.at())
                        && grant.target().setting().equals(wish.after().key()))
                .map(Grant::principal)
                .distinct()
                .sorted(Comparator.comparing(PrincipalId::value))
                .toList();
        if (eligible.isEmpty()) {
            return approvers.suffice(stages, wish.by().id(), target, List.of())
                    ? Stream.empty()
                    : Stream.of(tooFew(stages, ""));
        }
        return eligible.stream()
                .filter(who -> !approvers.suffice(stages, who, target, List.of(who)))
                .limit(1)
                .map(who -> tooFew(stages, who));
    }

    private static Refusal tooFew(List<Stage> stages, Object value) {
        return Refusal.of(
                Refusal.Code.NO_APPROVER,
                "too few others could approve what he activates; name more approvers",
                stages.stream().mapToInt(Stage::quorum).sum(),
                value);
    }
}
