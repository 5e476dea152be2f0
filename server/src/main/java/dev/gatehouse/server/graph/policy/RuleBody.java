package dev.gatehouse.server.graph.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.graph.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A change of a rule as somebody sent it. Its id and its target may be sent along: which rule is meant its address says, and a
 * target cannot be changed.
 */
final class RuleBody {
    private static final Set<String> OF_ALL = Set.of("id", "target");
    private static final Set<String> TARGET =
            Set.of("caller", "operations", "level", "targetObjects", "inheritableSettings", "enforcedSettings");
    private static final List<String> LISTS = List.of("operations", "inheritableSettings", "enforcedSettings");
    private static final Map<String, Set<String>> OWN = Map.of(
            Rules.EXPIRATION,
            Set.of("isExpirationRequired", "maximumDuration"),
            Rules.ENABLEMENT,
            Set.of("enabledRules"),
            Rules.CONTEXT,
            Set.of("isEnabled", "claimValue"),
            Rules.APPROVAL,
            Set.of("setting"),
            Rules.NOTIFICATION,
            Set.of(
                    "notificationType",
                    "recipientType",
                    "notificationLevel",
                    "isDefaultRecipientsEnabled",
                    "notificationRecipients"));

    private RuleBody() {}

    /** The same, once it is known that it is of a type and says nothing that no rule of that type has. */
    static JsonNode of(JsonNode body, String id, String type) {
        boolean right = Tree.text(body, "@odata.type")
                .filter(text -> text.equalsIgnoreCase(Rules.PREFIX + type))
                .isPresent();
        if (!right) {
            throw Wrong.because("A change of this rule must have @odata.type " + Rules.PREFIX + type + ".");
        }
        Set<String> names = new HashSet<>(OF_ALL);
        names.addAll(OWN.getOrDefault(type, Set.of()));
        Wrong.known(body, names, Rules.NAME + type);
        if (Wrong.text(body, "id").filter(said -> !said.equalsIgnoreCase(id)).isPresent()) {
            throw Wrong.because("id must be " + id + ", or left out: it is this rule that is changed.");
        }
        target(body.path("target"));
        return body;
    }

    private static void target(JsonNode target) {
        if (Tree.isUnsaid(target)) {
            return;
        }
        if (!target.isObject()) {
            throw Wrong.because("target must be an object.");
        }
        Wrong.known(target, TARGET, Rules.NAME + "RuleTarget");
        Optional<String> _ = Wrong.text(target, "caller");
        Optional<String> _ = Wrong.text(target, "level");
        for (String list : LISTS) {
            texts(list, target.path(list));
        }
    }

    private static void texts(String name, JsonNode list) {
        if (Tree.isUnsaid(list)) {
            return;
        }
        boolean right = list.isArray();
        for (JsonNode one : list) {
            right &= one.isTextual();
        }
        if (!right) {
            throw Wrong.because(name + " of a target must be a list of texts.");
        }
    }
}
