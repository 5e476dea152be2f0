package dev.gatehouse.server.graph.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Lengths;
import dev.gatehouse.server.graph.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Changes a rule of a setting: what somebody does not say stays as it is. */
public final class RulePatch {
    private static final Pattern CONTEXT = Pattern.compile("c([1-9]|[1-9]\\d)");
    private static final int MOST_RECIPIENTS = 100;
    private static final int LONGEST_RECIPIENT = 320;

    private RulePatch() {}

    /**
     * The setting with a rule changed.
     *
     * @param id which of its rules
     */
    public static RoleSetting apply(RoleSetting setting, String id, JsonNode body) {
        String kind = id.substring(0, Math.max(0, id.indexOf('_'))).toLowerCase(Locale.ROOT);
        Notice.Event event = Rules.event(id).orElseThrow(() -> GraphException.notFound(id));
        try {
            return switch (kind) {
                case "expiration" -> expiration(setting, event, RuleBody.of(body, id, Rules.EXPIRATION));
                case "enablement" -> enablement(setting, event, RuleBody.of(body, id, Rules.ENABLEMENT));
                case "approval" -> {
                    ofActivation(event, id);
                    yield approval(setting, RuleBody.of(body, id, Rules.APPROVAL));
                }
                case "authenticationcontext" -> {
                    ofActivation(event, id);
                    yield context(setting, RuleBody.of(body, id, Rules.CONTEXT));
                }
                case "notification" -> notification(setting, event, id, RuleBody.of(body, id, Rules.NOTIFICATION));
                default -> throw GraphException.notFound(id);
            };
        } catch (IllegalArgumentException e) {
            throw Wrong.because("No role setting is like this: " + e.getMessage() + ".");
        }
    }

    private static void ofActivation(Notice.Event event, String id) {
        if (event != Notice.Event.END_USER_ASSIGNMENT) {
            throw GraphException.notFound(id);
        }
    }

    private static RoleSetting expiration(RoleSetting setting, Notice.Event event, JsonNode body) {
        return switch (event) {
            case ADMIN_ELIGIBILITY ->
                with(setting, expiration(setting.eligibility(), body), setting.assignment(), setting.activating());
            case ADMIN_ASSIGNMENT ->
                with(setting, setting.eligibility(), expiration(setting.assignment(), body), setting.activating());
            case END_USER_ASSIGNMENT -> {
                if (!Wrong.truth(body, "isExpirationRequired", true)) {
                    throw Wrong.because("isExpirationRequired must be true here: an activation always ends.");
                }
                Activating old = setting.activating();
                Duration longest = duration(body, old.longest());
                Duration inAll = old.longestInAll().compareTo(longest) < 0 ? longest : old.longestInAll();
                yield setting.activating(new Activating(
                        longest,
                        inAll,
                        old.asks(),
                        old.context(),
                        old.ticketPattern(),
                        old.approval(),
                        old.asksAboutRisk()));
            }
        };
    }

    private static Lasting expiration(Lasting old, JsonNode body) {
        return new Lasting(
                Wrong.truth(body, "isExpirationRequired", old.ends()), duration(body, old.longest()), old.asks());
    }

    private static Duration duration(JsonNode body, Duration old) {
        return Wrong.text(body, "maximumDuration")
                .map(text ->
                        Lengths.read(text).orElseThrow(() -> Wrong.because("maximumDuration " + Lengths.FORM + ".")))
                .orElse(old);
    }

    private static RoleSetting enablement(RoleSetting setting, Notice.Event event, JsonNode body) {
        Optional<Set<Ask>> asks = asks(body);
        return switch (event) {
            case ADMIN_ELIGIBILITY ->
                with(setting, asking(setting.eligibility(), asks), setting.assignment(), setting.activating());
            case ADMIN_ASSIGNMENT ->
                with(setting, setting.eligibility(), asking(setting.assignment(), asks), setting.activating());
            case END_USER_ASSIGNMENT -> {
                Activating old = setting.activating();
                yield setting.activating(new Activating(
                        old.longest(),
                        old.longestInAll(),
                        asks.orElse(old.asks()),
                        old.context(),
                        old.ticketPattern(),
                        old.approval(),
                        old.asksAboutRisk()));
            }
        };
    }

    private static Lasting asking(Lasting old, Optional<Set<Ask>> asks) {
        return new Lasting(old.ends(), old.longest(), asks.orElse(old.asks()));
    }

    private static Optional<Set<Ask>> asks(JsonNode body) {
        JsonNode list = body.path("enabledRules");
        if (Tree.isUnsaid(list)) {
            return Optional.empty();
        }
        Set<Ask> asks = new HashSet<>();
        for (JsonNode one : list) {
            asks.add(Stream.of(Ask.values())
                    .filter(ask -> Words.camel(ask).equalsIgnoreCase(one.asText()))
                    .findFirst()
                    .orElseThrow(() -> Wrong.because(
                            "enabledRules may have MultiFactorAuthentication, Justification and Ticketing.")));
        }
        if (!list.isArray()) {
            throw Wrong.because("enabledRules must be a list.");
        }
        return Optional.of(asks);
    }

    private static RoleSetting approval(RoleSetting setting, JsonNode body) {
        Activating old = setting.activating();
        return setting.activating(new Activating(
                old.longest(),
                old.longestInAll(),
                old.asks(),
                old.context(),
                old.ticketPattern(),
                ApprovalSetting.read(body.path("setting"), old.approval()),
                old.asksAboutRisk()));
    }

    private static RoleSetting context(RoleSetting setting, JsonNode body) {
        Activating old = setting.activating();
        boolean enabled = Wrong.truth(body, "isEnabled", old.context().isPresent());
        Optional<String> said = Wrong.text(body, "claimValue");
        if (said.isPresent() && !enabled && Tree.isUnsaid(body.path("isEnabled"))) {
            throw Wrong.because("isEnabled must be true where claimValue is to be kept.");
        }
        Optional<String> value = said.or(old::context);
        if (enabled && value.filter(text -> CONTEXT.matcher(text).matches()).isEmpty()) {
            throw Wrong.because(
                    "claimValue must be an authentication context, from c1 to c99, where isEnabled is true.");
        }
        return setting.activating(new Activating(
                old.longest(),
                old.longestInAll(),
                old.asks(),
                enabled ? value : Optional.empty(),
                old.ticketPattern(),
                old.approval(),
                old.asksAboutRisk()));
    }

    private static RoleSetting notification(RoleSetting setting, Notice.Event event, String id, JsonNode body) {
        Notice.To to = Stream.of(Notice.To.values())
                .filter(one -> Rules.notificationId(event, one).equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> GraphException.notFound(id));
        fixed(body, "notificationType", "Email");
        fixed(body, "recipientType", Words.pascal(to));
        Notice old = Rules.notice(setting, event, to);
        Notice changed = new Notice(
                event,
                to,
                Wrong.text(body, "notificationLevel").map(RulePatch::level).orElse(old.level()),
                Wrong.truth(body, "isDefaultRecipientsEnabled", old.defaults()),
                recipients(body, old.recipients()));
        List<Notice> notices = new ArrayList<>(setting.notices());
        notices.removeIf(notice -> notice.event() == event && notice.to() == to);
        notices.add(changed);
        return new RoleSetting(
                setting.key(),
                setting.version(),
                setting.eligibility(),
                setting.assignment(),
                setting.activating(),
                notices);
    }

    /** What is sent along, and cannot be changed. */
    private static void fixed(JsonNode body, String property, String is) {
        if (Wrong.text(body, property)
                .filter(said -> !said.equalsIgnoreCase(is))
                .isPresent()) {
            throw Wrong.because(property + " must be " + is + " here, or left out.");
        }
    }

    private static Notice.Level level(String text) {
        return Stream.of(Notice.Level.values())
                .filter(level -> level.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Wrong.because("notificationLevel must be None, Critical or All."));
    }

    private static Set<String> recipients(JsonNode body, Set<String> old) {
        JsonNode list = body.path("notificationRecipients");
        if (Tree.isUnsaid(list)) {
            return old;
        }
        if (!list.isArray() || list.size() > MOST_RECIPIENTS) {
            throw Wrong.because("notificationRecipients must be a list of at most " + MOST_RECIPIENTS + " addresses.");
        }
        Set<String> all = new HashSet<>();
        list.forEach(one -> {
            if (!one.isTextual()) {
                throw Wrong.because("Each of notificationRecipients must be an address, a text.");
            }
            all.add(Words.textIfAny("notificationRecipients", one.asText(), LONGEST_RECIPIENT));
        });
        all.remove("");
        return all;
    }

    private static RoleSetting with(RoleSetting old, Lasting eligibility, Lasting assignment, Activating activating) {
        return new RoleSetting(old.key(), old.version(), eligibility, assignment, activating, old.notices());
    }
}
