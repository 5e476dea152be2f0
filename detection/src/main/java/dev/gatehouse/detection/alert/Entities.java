package dev.gatehouse.detection.alert;

import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.event.UserColumns;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.logs.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds whom and what an alert concerns, and what they could do at the time. */
final class Entities {
    private static final Pattern TOLD_ACCOUNT =
            Pattern.compile("Account Name:\\s{1,9}(?<name>\\S+)\\s{1,9}Account Domain:\\s{1,9}(?<domain>\\S+)");

    /** Key Vault's caller where it is an application. */
    private static final String APPLICATION = "Identity.claim.appid";

    /** The columns that entities are read from. */
    static final List<String> FIELDS = Stream.concat(
                    Stream.of(
                            "UserDisplayName",
                            "ServicePrincipalName",
                            "IPAddress",
                            APPLICATION,
                            "MailboxOwnerUPN",
                            "CallerIpAddress",
                            "ClientIP",
                            "SubjectUserSid",
                            "SubjectUserName",
                            "SubjectDomainName",
                            "ResultDescription",
                            "Actor.Type",
                            "Actor.Id",
                            "Actor.UserPrincipalName",
                            "Actor.DisplayName",
                            "Actor.IPAddress",
                            "Target.Type",
                            "Target.Id",
                            "Target.UserPrincipalName",
                            "Target.DisplayName",
                            "Target.Role.DisplayName",
                            "Target.Role.TemplateId"),
                    Stream.concat(UserColumns.IDS.stream(), UserColumns.NAMES.stream()))
            .distinct()
            .toList();

    private static final List<String> ADDRESSES =
            List.of("IPAddress", "Actor.IPAddress", "CallerIpAddress", "ClientIP");
    private static final List<String> DEFAULT = List.of("User", "Actor", "Target", "IPAddress");
    private static final int MOST_TARGETS = 20;

    private final Context context;
    private final RowText text;

    Entities(Context context, RowText text) {
        this.context = context;
        this.text = text;
    }

    List<Entity> of(AlertRule rule, Row row) {
        List<Entity> entities = new ArrayList<>();
        for (String wanted : rule.entities().isEmpty() ? DEFAULT : rule.entities()) {
            switch (wanted) {
                case "User" -> user(row).map(Entity::acting).ifPresent(one -> add(entities, one));
                case "Actor" -> actor(row).map(Entity::acting).ifPresent(one -> add(entities, one));
                case "Mailbox" -> mailbox(row).ifPresent(one -> add(entities, one));
                case "IPAddress" -> ip(row).ifPresent(one -> add(entities, one));
                case "Target" -> targets(row, "").forEach(one -> add(entities, one));
                default -> other(wanted, row).forEach(one -> add(entities, one));
            }
        }
        return List.copyOf(entities);
    }

    /** Whoever did something to himself is one, who acted. */
    private static void add(List<Entity> entities, Entity more) {
        for (int i = 0; i < entities.size(); i++) {
            if (entities.get(i).acting().equals(more.acting())) {
                entities.set(i, more.acted() ? more : entities.get(i));
                return;
            }
        }
        entities.add(more);
    }

    /** Who signed in or acted, for sentences. */
    String principalName(Row row) {
        return user(row).or(() -> actor(row)).map(Entity::name).orElse("");
    }

    private List<Entity> other(String wanted, Row row) {
        if (wanted.equals("Target.Role")) {
            return role(row).stream().toList();
        }
        return wanted.startsWith("Target.") ? targets(row, wanted.substring("Target.".length())) : List.of();
    }

    private Optional<Entity> user(Row row) {
        String id = text.text(row, "UserId");
        String userName = text.text(row, "UserPrincipalName");
        if (userName.isEmpty() && id.contains("@")) {
            return principal("user", "", id, row);
        }
        String name = name(id, userName, text.text(row, "UserDisplayName"));
        if (!name.isEmpty() || !id.isEmpty()) {
            return principal("user", id, name, row);
        }
        return principal(
                        "servicePrincipal",
                        text.text(row, "ServicePrincipalId"),
                        text.text(row, "ServicePrincipalName"),
                        row)
                .or(() -> caller(row))
                .or(() -> further(row))
                .or(() -> windowsUser(row))
                .or(() -> toldUser(row));
    }

    /** Who called Azure Resource Manager: a user by name, an application by id. */
    private Optional<Entity> caller(Row row) {
        String caller = text.text(row, "Caller");
        return caller.contains("@")
                ? principal("user", "", caller, row)
                : principal("servicePrincipal", caller, name(caller, "", ""), row);
    }

    /** Whom a vault's claims or an alert's entities name. */
    private Optional<Entity> further(Row row) {
        String id = text.firstOf(row, UserColumns.FURTHER_IDS);
        String named = text.firstOf(row, UserColumns.FURTHER_NAMES);
        return principal("user", id, name(id, named, ""), row)
                .or(() -> principal("servicePrincipal", "", text.text(row, APPLICATION), row));
    }

    private Optional<Entity> mailbox(Row row) {
        return principal("mailbox", "", text.text(row, "MailboxOwnerUPN"), row);
    }

    private Optional<Entity> windowsUser(Row row) {
        String name = text.text(row, "SubjectUserName");
        String domain = text.text(row, "SubjectDomainName");
        return principal(
                "user",
                text.text(row, "SubjectUserSid"),
                name.isEmpty() || domain.isEmpty() ? name : domain + "\\" + name,
                row);
    }

    /** The account that the text of a Windows event names: Domain Services have no column for it. */
    private Optional<Entity> toldUser(Row row) {
        Matcher told = TOLD_ACCOUNT.matcher(text.text(row, "ResultDescription"));
        return told.find()
                ? principal("user", "", told.group("domain") + "\\" + told.group("name"), row)
                : Optional.empty();
    }

    private Optional<Entity> actor(Row row) {
        boolean user = text.text(row, "Actor.Type").equalsIgnoreCase("User");
        String id = text.text(row, "Actor.Id");
        String name = name(id, text.text(row, "Actor.UserPrincipalName"), text.text(row, "Actor.DisplayName"));
        return principal(user ? "user" : "servicePrincipal", id, name, row);
    }

    private Optional<Entity> ip(Row row) {
        String address = text.firstOf(row, ADDRESSES);
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entity(Entity.ADDRESS, Optional.empty(), Summary.oneLine(address), Optional.empty()));
    }

    private Optional<Entity> role(Row row) {
        String name = text.text(row, "Target.Role.DisplayName");
        String id = text.text(row, "Target.Role.TemplateId");
        return name.isEmpty() && id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entity("role", given(id), Summary.oneLine(first(name, id)), Optional.empty()));
    }

    private List<Entity> targets(Row row, String type) {
        List<String> types = text.byElement(row, "Target.Type");
        List<String> ids = text.byElement(row, "Target.Id");
        List<String> names = text.byElement(row, "Target.UserPrincipalName");
        List<String> displayed = text.byElement(row, "Target.DisplayName");
        List<Entity> entities = new ArrayList<>();
        for (int i = 0; i < Math.min(types.size(), MOST_TARGETS); i++) {
            if (type.isEmpty() || types.get(i).equalsIgnoreCase(type)) {
                String name = name(ids.get(i), names.get(i), displayed.get(i));
                principal(entityType(types.get(i)), ids.get(i), name, row).ifPresent(entities::add);
            }
        }
        return entities;
    }

    /** A record may give an account without its user principal name; others tell it. */
    private String name(String id, String userPrincipalName, String displayed) {
        if (!userPrincipalName.isEmpty()) {
            return userPrincipalName;
        }
        return context.find(id, "")
                .flatMap(who -> who.names().stream().findFirst())
                .orElse(displayed);
    }

    private static String entityType(String type) {
        return type.isEmpty() ? "other" : type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    private Optional<Entity> principal(String type, String id, String name, Row row) {
        if (id.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        Optional<EntityPrivilege> privilege =
                context.find(id, name).flatMap(who -> EntityPrivilege.of(who, row.time()));
        return Optional.of(new Entity(type, given(id), Summary.oneLine(first(name, id)), privilege));
    }

    private static Optional<String> given(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(Summary.oneLine(id));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
