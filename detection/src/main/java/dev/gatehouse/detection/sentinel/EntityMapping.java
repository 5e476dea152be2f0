package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.event.UserColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom or what an alert concerns: an entity of Sentinel, and which column has which of its identifiers.
 *
 * @param type such as {@code Account}
 * @param columns by identifier, such as {@code FullName}
 */
public record EntityMapping(String type, Map<String, String> columns) {
    /** As many as the validation of Azure-Sentinel's repository allows. */
    private static final int MOST = 5;

    public EntityMapping {
        requireNonNull(type, "type is null");
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** A mapping, and the columns that it needs. */
    record Needed(EntityMapping mapping, List<Shown> columns) {}

    /** What rules call entities, as far as Sentinel knows such. */
    static List<Needed> of(List<String> entities) {
        List<Needed> needed = new ArrayList<>();
        for (String entity : entities) {
            switch (entity) {
                case "User" -> needed.add(account("User", names(), ids()));
                case "Actor" ->
                    needed.add(account(
                            "Actor", List.of("Actor.UserPrincipalName", "Actor.DisplayName"), List.of("Actor.Id")));
                case "Target.User" ->
                    needed.add(account(
                            "TargetUser",
                            List.of("Target.User.UserPrincipalName", "Target.User.DisplayName"),
                            List.of("Target.User.Id")));
                case "IPAddress" -> needed.add(one("IP", "Address", new Shown("Address", addresses())));
                case "Target.ServicePrincipal" ->
                    needed.add(
                            one("CloudApplication", "Name", Shown.of(List.of("Target.ServicePrincipal.DisplayName"))));
                case "Target.Group" ->
                    needed.add(one("SecurityGroup", "ObjectGuid", Shown.of(List.of("Target.Group.Id"))));
                case "Mailbox" ->
                    needed.add(one("Mailbox", "MailboxPrimaryAddress", Shown.of(List.of("MailboxOwnerUPN"))));
                default -> {
                    // Roles and other objects of the directory are no entities of Sentinel.
                }
            }
        }
        return List.copyOf(needed.subList(0, Math.min(MOST, needed.size())));
    }

    private static Needed account(String prefix, List<String> names, List<String> ids) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("FullName", prefix + "Name");
        columns.put("AadUserId", prefix + "ObjectId");
        return new Needed(
                new EntityMapping("Account", columns),
                List.of(new Shown(prefix + "Name", names), new Shown(prefix + "ObjectId", ids)));
    }

    private static Needed one(String type, String identifier, Shown shown) {
        return new Needed(new EntityMapping(type, Map.of(identifier, shown.name())), List.of(shown));
    }

    private static List<String> names() {
        return UserColumns.NAMES.stream().filter(name -> !name.equals("UserId")).toList();
    }

    private static List<String> ids() {
        return UserColumns.IDS.stream().filter(name -> !name.equals("Caller")).toList();
    }

    private static List<String> addresses() {
        return List.of("IPAddress", "IpAddress", "CallerIpAddress", "ClientIP", "Client_IPAddress", "Actor.IPAddress");
    }
}
