package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/*
 * An actor or target is a list of ids of the same thing, each with the number of what it is: `User_<guid>` and the bare
 * guid and `User` (all type 2, "other"), a user principal name (5), a name (1), a service principal name (4), an id that
 * nobody needs (3). Before 2020 the actor's application is among them as a bare guid too, so a guid with its class before
 * it is believed first.
 */
/** One actor or target of the unified audit log; a part that is not known is empty. */
record UnifiedIdentity(String type, String id, String userPrincipalName, String name, String appId) {
    private static final String GUID_TEXT = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern GUID = Pattern.compile(GUID_TEXT);
    private static final Pattern CLASSED = Pattern.compile("([A-Za-z]+)_(" + GUID_TEXT + ")");
    private static final Pattern UPN = Pattern.compile("[^\\s@;]+@[^\\s@;]+");
    private static final String NAME = "1";
    private static final String PUID = "3";
    private static final String UPN_TYPE = "5";

    /** Whether a text is a GUID. */
    static boolean isGuid(String text) {
        return GUID.matcher(text).matches();
    }

    /** Whether a text is a user principal name. */
    static boolean isUpn(String text) {
        return UPN.matcher(text).matches();
    }

    /** The things that a list of ids is of: another one begins where another class and guid do. */
    static List<UnifiedIdentity> of(Iterable<JsonNode> ids) {
        List<UnifiedIdentity> found = new ArrayList<>();
        List<JsonNode> same = new ArrayList<>();
        String classed = "";
        for (JsonNode id : ids) {
            String text = text(id);
            if (CLASSED.matcher(text).matches()) {
                if (!classed.isEmpty() && !classed.equalsIgnoreCase(text)) {
                    add(found, same);
                    same.clear();
                }
                classed = text;
            }
            same.add(id);
        }
        add(found, same);
        return found;
    }

    /** What a single text says of a thing. */
    static UnifiedIdentity of(String text) {
        return new Collector().add(text, "").made();
    }

    /** This one, with what it does not say filled in from another description of it. */
    UnifiedIdentity or(UnifiedIdentity other) {
        return new UnifiedIdentity(
                either(type, other.type),
                either(id, other.id),
                either(userPrincipalName, other.userPrincipalName),
                either(name, other.name),
                either(appId, other.appId));
    }

    boolean isEmpty() {
        return (type + id + userPrincipalName + name + appId).isEmpty();
    }

    boolean isServicePrincipal() {
        return type.equalsIgnoreCase("ServicePrincipal");
    }

    private static void add(List<UnifiedIdentity> found, List<JsonNode> same) {
        Collector collector = new Collector();
        for (JsonNode id : same) {
            String type = JsonText.text(id, "Type");
            collector.add(text(id), type);
        }
        UnifiedIdentity identity = collector.made();
        if (!identity.isEmpty()) {
            found.add(identity);
        }
    }

    private static String text(JsonNode id) {
        return (id.isTextual() ? id.textValue() : JsonText.text(id, "ID")).strip();
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** Gathers what the ids of one thing say. */
    private static final class Collector {
        private Optional<String> type = Optional.empty();
        private String classedId = "";
        private String upn = "";
        private String name = "";
        private final List<String> guids = new ArrayList<>();

        Collector add(String text, String kind) {
            Matcher classed = CLASSED.matcher(text);
            if (!UnifiedRecord.says(text) || kind.equals(PUID)) {
                return this;
            }
            if (classed.matches()) {
                type = Optional.of(classed.group(1));
                classedId = classed.group(2);
            } else if (isGuid(text)) {
                guids.add(text);
            } else if (kind.equals(UPN_TYPE) || isUpn(text)) {
                upn = either(upn, text);
            } else if (kind.equals(NAME) || kind.isEmpty()) {
                name = either(name, text);
            }
            return this;
        }

        UnifiedIdentity made() {
            String id = classedId;
            if (id.isEmpty() && !guids.isEmpty()) {
                id = guids.getFirst();
            }
            String own = id;
            String other = guids.stream()
                    .filter(guid -> !guid.equalsIgnoreCase(own))
                    .findFirst()
                    .orElse("");
            return new UnifiedIdentity(type.orElse(""), id, upn, name, other);
        }
    }
}
