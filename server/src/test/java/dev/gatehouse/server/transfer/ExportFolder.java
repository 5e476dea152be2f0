package dev.gatehouse.server.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small export that a test writes, with apostrophes for quotes. */
record ExportFolder(Path folder) {
    static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    static final String READER = "5d6b6bb7-de71-4623-b4af-96380a352509";
    static final String GLOBAL = "62e90394-69f5-4237-9190-012177145e10";
    private static final String DIRECTORY = "roleManagement/directory/";

    /** A page of a collection, an item on each line. */
    ExportFolder page(String name, String context, String... items) {
        return file("export.json", "{'takenAt':'2026-05-04T08:00:00Z'}")
                .file(
                        name + ".json",
                        "{'@odata.context':'https://graph.microsoft.com/v1.0/$metadata#" + context + "','value':[\n"
                                + String.join(",\n", items) + "]}\n");
    }

    ExportFolder file(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    ExportFolder users(String... items) {
        return page("users-0001", "users", items);
    }

    ExportFolder groups(String... items) {
        return page("groups-0001", "groups", items);
    }

    ExportFolder ties(String relation, int group, int... who) {
        return page(
                relation + "-of-group-" + Embedded.id(group) + "-0001",
                "directoryObjects",
                java.util.Arrays.stream(who)
                        .mapToObj(one -> "{'id':'" + Embedded.id(one) + "'}")
                        .toArray(String[]::new));
    }

    ExportFolder eligible(String... items) {
        return page("roleEligibilitySchedules-0001", DIRECTORY + "roleEligibilitySchedules", items);
    }

    ExportFolder active(String... items) {
        return page("roleAssignmentSchedules-0001", DIRECTORY + "roleAssignmentSchedules", items);
    }

    ExportFolder roles(String... items) {
        return page("roleDefinitions-0001", DIRECTORY + "roleDefinitions", items);
    }

    ExportFolder setting(String role, String... rules) {
        return page(
                "roleManagementPolicyAssignments-0001",
                "policies/roleManagementPolicyAssignments",
                "{'id':'a','policyId':'p','scopeId':'/','scopeType':'DirectoryRole','roleDefinitionId':'" + role
                        + "','policy':{'id':'p','rules':[" + String.join(",", rules) + "]}}");
    }

    static String user(int number, String name) {
        return user(number, name, true);
    }

    static String user(int number, String name, boolean enabled) {
        return "{'id':'" + Embedded.id(number) + "','userPrincipalName':'" + name
                + "@contoso.example','accountEnabled':" + enabled + ",'userType':'Member'}";
    }

    static String group(int number, String name, boolean assignable) {
        return "{'id':'" + Embedded.id(number) + "','displayName':'" + name + "','isAssignableToRole':" + assignable
                + ",'groupTypes':[]}";
    }

    /** @param end empty for none */
    static String schedule(int who, String role, String start, String end) {
        String expiration =
                end.isEmpty() ? "{'type':'noExpiration'}" : "{'type':'afterDateTime','endDateTime':'" + end + "'}";
        return "{'id':'s" + who + role + start + "','principalId':'" + Embedded.id(who) + "','roleDefinitionId':'"
                + role + "','directoryScopeId':'/','status':'Provisioned','scheduleInfo':{'startDateTime':'" + start
                + "','expiration':" + expiration + "}}";
    }

    /** The people and roles of a small organisation. */
    static ExportFolder contoso(Path folder) {
        return new ExportFolder(folder)
                .users(user(10, "kim"), user(11, "ben"), user(12, "eva", false))
                .groups(group(20, "Help desk", true), group(21, "All of IT", false))
                .ties("members", 20, 10)
                .ties("owners", 20, 11)
                .ties("members", 21, 20, 11)
                .ties("owners", 21)
                .roles("{'id':'" + Embedded.id(30) + "','templateId':'" + Embedded.id(30)
                        + "','displayName':'Printer keeper','isBuiltIn':false,'rolePermissions':[]}")
                .eligible(
                        schedule(20, HELPDESK, "2026-01-01T00:00:00Z", ""),
                        schedule(11, READER, "2026-06-01T00:00:00Z", "2026-09-01T00:00:00Z"))
                .active(schedule(11, Embedded.id(30).toString(), "2026-01-01T00:00:00Z", "2026-08-01T00:00:00Z"))
                .setting(
                        HELPDESK,
                        "{'id':'Expiration_EndUser_Assignment','maximumDuration':'PT2H'}",
                        "{'id':'Enablement_EndUser_Assignment','enabledRules':['Justification','Ticketing']}",
                        "{'id':'Expiration_Admin_Eligibility','isExpirationRequired':false,'maximumDuration':'P365D'}",
                        "{'id':'Notification_Approver_EndUser_Assignment','notificationLevel':'Critical',"
                                + "'isDefaultRecipientsEnabled':false,'notificationRecipients':['soc@contoso.example']}");
    }

    List<Path> files() throws IOException {
        try (var within = Files.list(folder)) {
            return within.sorted().toList();
        }
    }
}
