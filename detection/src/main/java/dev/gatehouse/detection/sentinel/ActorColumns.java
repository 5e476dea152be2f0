package dev.gatehouse.detection.sentinel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who did what an audit tells, out of {@code InitiatedBy}: a user or, where no user is named, an application. */
final class ActorColumns {
    private static final String USER = "InitiatedBy.user";
    private static final String APP = "InitiatedBy.app";
    private static final String IS_USER = "ActorIsUser";
    private static final String IS_APP = "ActorIsApp";

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> columns = new LinkedHashMap<>();

    /** The column with a part, its name in lower case. */
    Optional<KqlValue> column(String part, AuditDetails details) {
        return switch (part) {
            case "id" ->
                column("ActorId", "iff(" + isUser() + ", " + user("id") + ", " + app("servicePrincipalId") + ")");
            case "userprincipalname" -> column("ActorUpn", user("userPrincipalName"));
            case "displayname" ->
                column(
                        "ActorName",
                        "iff(" + isUser() + " or not(" + isApp() + "), " + user("displayName") + ", coalesce("
                                + app("displayName") + ", " + app("servicePrincipalName") + "))");
            case "type" ->
                column(
                        "ActorType",
                        "case(" + isUser() + ", \"User\", " + isApp() + ", \"Application\", isnotempty("
                                + user("displayName") + "), \"User\", \"\")");
            case "appid" -> column("ActorAppId", app("appId"));
            case "ipaddress" ->
                column(
                        "ActorAddress",
                        "coalesce(" + user("ipAddress") + ", " + app("ipAddress") + ", " + details.first("ipaddr")
                                + ")");
            default -> Optional.empty();
        };
    }

    /** The lines that work them out. */
    List<String> lines() {
        return java.util.stream.Stream.of(facts, columns)
                .filter(some -> !some.isEmpty())
                .map(KqlLines::extend)
                .toList();
    }

    private Optional<KqlValue> column(String name, String kql) {
        columns.putIfAbsent(name, kql);
        return Optional.of(KqlValue.ofText(name));
    }

    private String isUser() {
        facts.putIfAbsent(IS_USER, "isnotempty(strcat(" + user("id") + ", " + user("userPrincipalName") + "))");
        return IS_USER;
    }

    private String isApp() {
        facts.putIfAbsent(
                IS_APP,
                "isnotempty(strcat(" + app("appId") + ", " + app("displayName") + ", " + app("servicePrincipalName")
                        + ", " + app("servicePrincipalId") + "))");
        return IS_APP;
    }

    private static String user(String member) {
        return "tostring(" + USER + "." + member + ")";
    }

    private static String app(String member) {
        return "tostring(" + APP + "." + member + ")";
    }
}
