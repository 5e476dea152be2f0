package dev.gatehouse.server.transfer;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.tenant.PolicyDetails;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes of role settings as an export has them what they are here. What the export does not say stays as it is.
 *
 * @param isGroup whether an approver is a group
 */
record SettingMaker(Predicate<PrincipalId> isGroup) {
    private static final Map<String, Ask> ASKS = Map.of(
            "MultiFactorAuthentication", Ask.MULTI_FACTOR_AUTHENTICATION,
            "Justification", Ask.JUSTIFICATION,
            "Ticketing", Ask.TICKETING);

    /** @throws IllegalArgumentException where no setting can be like this; the message says why */
    RoleSetting of(RolePolicy policy, RoleSetting now) {
        return new RoleSetting(
                now.key(),
                now.version(),
                lasting(policy.eligibility(), now.eligibility()),
                lasting(policy.assignment(), now.assignment()),
                activating(policy, now.activating()),
                notices(policy.details().notices(), now.notices()));
    }

    private static Lasting lasting(RolePolicy.Lasting told, Lasting now) {
        return new Lasting(told.ends(), told.longest().orElse(now.longest()), asks(told.asks()));
    }

    private static Set<Ask> asks(Set<String> told) {
        Set<Ask> asks = new LinkedHashSet<>();
        for (String word : told) {
            Ask ask = ASKS.get(word);
            if (ask == null) {
                throw new IllegalArgumentException("nothing here asks for " + word);
            }
            asks.add(ask);
        }
        return asks;
    }

    private Activating activating(RolePolicy policy, Activating now) {
        Duration longest = policy.activation().longest().orElse(now.longest());
        Duration inAll = longest.compareTo(now.longestInAll()) > 0 ? longest : now.longestInAll();
        return new Activating(
                longest,
                inAll,
                asks(policy.activation().asks()),
                policy.activation().authenticationContext(),
                now.ticketPattern(),
                approval(policy, now.approval()),
                now.asksAboutRisk());
    }

    private Approval approval(RolePolicy policy, Approval now) {
        List<Stage> stages = new ArrayList<>();
        for (RolePolicy.Stage told : policy.activation().stages()) {
            stages.add(stage(stages.size(), told, policy.details(), now));
        }
        return new Approval(
                policy.activation().approved(), policy.details().forExtension().orElse(now.forExtension()), stages);
    }

    private Stage stage(int place, RolePolicy.Stage told, PolicyDetails details, Approval now) {
        Set<Approver> approvers = new LinkedHashSet<>();
        told.approvers()
                .forEach(id -> approvers.add(isGroup.test(id) ? new Approver.Members(id) : new Approver.User(id)));
        Stage before = place < now.stages().size() ? now.stages().get(place) : Stage.of(Set.of());
        boolean reason = place < details.stages().size()
                ? details.stages().get(place).asksForReason().orElse(before.asksForReason())
                : before.asksForReason();
        return new Stage(approvers, before.quorum(), before.timeout(), reason, before.escalation());
    }

    private static List<Notice> notices(List<PolicyDetails.Notice> told, List<Notice> now) {
        Map<String, Notice> all = new LinkedHashMap<>();
        now.forEach(one -> all.put(one.event() + " " + one.to(), one));
        for (PolicyDetails.Notice one : told) {
            Notice notice = new Notice(
                    word(Notice.Event.class, one.event()),
                    word(Notice.To.class, one.to()),
                    word(Notice.Level.class, one.level()),
                    one.defaults(),
                    one.recipients());
            all.put(notice.event() + " " + notice.to(), notice);
        }
        return all.values().stream()
                .sorted(Comparator.comparing(Notice::event).thenComparing(Notice::to))
                .toList();
    }

    /** {@code Admin_Eligibility} is {@code ADMIN_ELIGIBILITY}, {@code EndUser_Assignment} {@code END_USER_ASSIGNMENT}. */
    private static <E extends Enum<E>> E word(Class<E> words, String told) {
        String name = told.replace("EndUser", "End_User").toUpperCase(Locale.ROOT);
        return Optional.of(name)
                .flatMap(one -> java.util.Arrays.stream(words.getEnumConstants())
                        .filter(word -> word.name().equals(one))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("there is no " + told + " of notifications"));
    }
}
