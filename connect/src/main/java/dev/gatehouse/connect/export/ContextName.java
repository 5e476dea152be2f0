package dev.gatehouse.connect.export;

import dev.gatehouse.directory.ObjectId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what an {@code @odata.context} says of the items below it, in v1.0 and beta. */
final class ContextName {
    private static final int LONGEST = 10_000;
    private static final String DIRECTORY = "rolemanagement/directory/";
    private static final Pattern KEY = Pattern.compile("\\('([^']*)'\\)");
    private static final Pattern COLLECTION =
            Pattern.compile("collection\\((?:microsoft\\.graph\\.)?(?:unified)?(\\w+)\\)");

    private ContextName() {}

    /** What items they are; empty where they are none that is read, or where the context does not say. */
    static Optional<Kind> kind(String context) {
        int hash = context.indexOf('#');
        if (hash < 0 || context.length() > LONGEST) {
            return Optional.empty();
        }
        String named = context.substring(hash + 1).toLowerCase(Locale.ROOT);
        Matcher collection = COLLECTION.matcher(named);
        if (collection.matches()) {
            return plural(collection.group(1));
        }
        Matcher key = KEY.matcher(named);
        Optional<ObjectId> of = key.find() ? ObjectId.parse(key.group(1)) : Optional.empty();
        return ofPath(withoutBrackets(named).replace("/$entity", "").replace("/$delta", ""), of);
    }

    /** Whether the context says what kind of objects the items are, and not what they are to some other object. */
    static boolean isOfObjects(String context) {
        return context.isEmpty()
                || context.toLowerCase(Locale.ROOT).contains("#directoryobjects")
                || kind(context)
                        .map(kind -> switch (kind.collection()) {
                            case USERS, GROUPS, SERVICE_PRINCIPALS, DEVICES, APPLICATIONS -> true;
                            default -> false;
                        })
                        .orElse(false);
    }

    private static Optional<Kind> ofPath(String path, Optional<ObjectId> of) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        String rest = slash < 0 ? "" : path.substring(slash + 1);
        if (path.startsWith(DIRECTORY)) {
            return simple(path.substring(DIRECTORY.length())).filter(ContextName::isOfRoles);
        }
        return switch (first) {
            case "users",
                    "groups",
                    "serviceprincipals",
                    "applications",
                    "devices",
                    "directoryroles",
                    "approleassignments" -> rest.isEmpty() ? simple(first) : ofOne(first, rest, of);
            case "identity", "conditionalaccess", "policies" ->
                path.endsWith("conditionalaccess/policies") || path.endsWith("conditionalaccesspolicies")
                        ? Optional.of(Kind.of(ExportCollection.CONDITIONAL_ACCESS))
                        : simple(rest).filter(ContextName::isOfPolicies);
            case "reports" -> simple(path.substring(path.lastIndexOf('/') + 1)).filter(ContextName::isOfReports);
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> ofOne(String objects, String relation, Optional<ObjectId> of) {
        if (relation.equals("approleassignments") || relation.equals("approleassignedto")) {
            return Optional.of(Kind.of(ExportCollection.APP_ROLE_ASSIGNMENTS));
        }
        return of.flatMap(one ->
                ExportCollection.related(relation, objects).map(collection -> new Kind(collection, Optional.of(one))));
    }

    private static Optional<Kind> simple(String word) {
        return ExportCollection.named(word, false).map(Kind::of);
    }

    /** {@code Collection(unifiedRoleEligibilitySchedule)} names one of them, all others name many. */
    private static Optional<Kind> plural(String one) {
        return one.endsWith("policy") ? simple(one.substring(0, one.length() - 1) + "ies") : simple(one + "s");
    }

    private static boolean isOfRoles(Kind kind) {
        return switch (kind.collection()) {
            case ROLE_DEFINITIONS,
                    ROLE_ASSIGNMENTS,
                    ROLE_ASSIGNMENT_SCHEDULES,
                    ROLE_ASSIGNMENT_SCHEDULE_INSTANCES,
                    ROLE_ELIGIBILITY_SCHEDULES,
                    ROLE_ELIGIBILITY_SCHEDULE_INSTANCES -> true;
            default -> false;
        };
    }

    private static boolean isOfPolicies(Kind kind) {
        return kind.collection() == ExportCollection.ROLE_POLICIES
                || kind.collection() == ExportCollection.ROLE_POLICY_ASSIGNMENTS;
    }

    private static boolean isOfReports(Kind kind) {
        return kind.collection() == ExportCollection.REGISTRATIONS;
    }

    /** Leaves out what was selected and expanded, however deep its brackets lie in each other. */
    private static String withoutBrackets(String text) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '(') {
                depth++;
            } else if (next == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                kept.append(next);
            }
        }
        return kept.toString();
    }
}
