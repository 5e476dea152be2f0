package dev.gatehouse.pim.audit;

import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was changed of a role setting, in the sentences in which PIM says it: rules read in them that something was
 * weakened. What has no sentence of PIM's has one of our own that no rule takes for another.
 */
final class SettingWords {
    private final Scene scene;

    SettingWords(Scene scene) {
        this.scene = scene;
    }

    /** One sentence after the other; empty where nothing is otherwise. */
    String of(RoleSetting before, RoleSetting after) {
        List<String> found = new ArrayList<>();
        activating(before.activating(), after.activating(), found);
        lasting("eligible", before.eligibility(), after.eligibility(), found);
        lasting("active", before.assignment(), after.assignment(), found);
        notices(before.notices(), after.notices(), found);
        return found.isEmpty() ? "" : "Setting changes in this session: " + String.join(". ", found) + ".";
    }

    private void activating(Activating before, Activating after, List<String> found) {
        if (!before.longest().equals(after.longest())) {
            found.add("Maximum activation duration updated to " + Moments.span(after.longest()));
        }
        if (!before.longestInAll().equals(after.longestInAll())) {
            found.add("Longest activation with extensions updated to " + Moments.span(after.longestInAll()));
        }
        asks("activation", before.asks(), after.asks(), found);
        if (!before.context().equals(after.context())) {
            found.add("Authentication context on activation "
                    + after.context().map(context -> "enabled: " + context).orElse("disabled"));
        }
        if (!before.ticketPattern().equals(after.ticketPattern())) {
            found.add("Ticket pattern " + (after.ticketPattern().isPresent() ? "updated" : "removed"));
        }
        approval(before.approval(), after.approval(), found);
        if (before.asksAboutRisk() != after.asksAboutRisk()) {
            found.add("Approval " + word(after.asksAboutRisk()) + " for accounts at risk");
        }
    }

    private void approval(Approval before, Approval after, List<String> found) {
        if (before.required() != after.required()) {
            found.add(after.required() ? "Approval enabled" + approvers(after) : "Approval disabled");
        } else if (after.required() && !before.asked().equals(after.asked())) {
            int stages = after.asked().size();
            found.add("Approval updated, in " + stages + (stages == 1 ? " stage," : " stages,") + approvers(after));
        }
        if (before.forExtension() != after.forExtension() && after.required() && before.required()) {
            found.add("Approval " + word(after.forExtension()) + " for extensions");
        }
    }

    private String approvers(Approval approval) {
        return " with approvers "
                + approval.asked().stream()
                        .map(Stage::approvers)
                        .map(this::names)
                        .collect(Collectors.joining("; then "));
    }

    private String names(Set<Approver> approvers) {
        return approvers.isEmpty()
                ? "who administers it"
                : approvers.stream().map(this::name).sorted().collect(Collectors.joining(", "));
    }

    private String name(Approver approver) {
        return switch (approver) {
            case Approver.User user -> scene.party(user.id()).name();
            case Approver.Members group -> scene.party(group.group()).name();
            case Approver.Superior any -> "the manager";
        };
    }

    private static void lasting(String kind, Lasting before, Lasting after, List<String> found) {
        if (before.ends() != after.ends()) {
            found.add("Permanently " + kind + " assignments " + word(!after.ends()));
        }
        if (!before.longest().equals(after.longest())) {
            found.add("Maximum " + kind + " assignment duration updated to " + Moments.span(after.longest()));
        }
        asks(kind + " assignment", before.asks(), after.asks(), found);
    }

    private static void asks(String on, Set<Ask> before, Set<Ask> after, List<String> found) {
        for (Ask ask : Ask.values()) {
            if (before.contains(ask) != after.contains(ask)) {
                found.add(name(ask) + " on " + on + " requirement " + word(after.contains(ask)));
            }
        }
    }

    private static String name(Ask ask) {
        return switch (ask) {
            case MULTI_FACTOR_AUTHENTICATION -> "MFA";
            case JUSTIFICATION -> "Justification";
            case TICKETING -> "Ticketing";
        };
    }

    private static void notices(List<Notice> before, List<Notice> after, List<String> found) {
        for (Notice.Event event : Notice.Event.values()) {
            for (Notice.To to : Notice.To.values()) {
                List<Notice> was = of(before, event, to);
                List<Notice> is = of(after, event, to);
                if (Objects.equals(was, is)) {
                    continue;
                }
                boolean told = was.stream().anyMatch(SettingWords::tellsDefaults);
                boolean tells = is.stream().anyMatch(SettingWords::tellsDefaults);
                String what = told == tells ? "Notification" : "Default recipients";
                found.add(what + " settings " + (told == tells ? "updated" : word(tells)) + " for " + name(event, to));
            }
        }
    }

    private static boolean tellsDefaults(Notice notice) {
        return notice.defaults() && notice.level() != Notice.Level.NONE;
    }

    private static List<Notice> of(List<Notice> notices, Notice.Event event, Notice.To to) {
        return notices.stream()
                .filter(notice -> notice.event() == event && notice.to() == to)
                .toList();
    }

    private static String name(Notice.Event event, Notice.To to) {
        return event.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", told to "
                + to.name().toLowerCase(Locale.ROOT);
    }

    private static String word(boolean enabled) {
        return enabled ? "enabled" : "disabled";
    }
}
