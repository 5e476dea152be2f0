package dev.gatehouse.server.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An export of a tenant in which some people hold the role User Administrator all the time. */
public record SmallExport(Path folder) {
    /** The role that they hold. */
    public static final String USER_ADMINISTRATOR = "fe930be7-5e62-47db-91af-98c3a49a38b1";

    private static final String GRAPH = "{\"@odata.context\":\"https://graph.microsoft.com/v1.0/$metadata#";
    private static final String ASSIGNMENTS = "roleManagement/directory/roleAssignmentScheduleInstances";

    /** The object id of a person. */
    public static String id(String person) {
        return "00000000-0000-0000-0000-%012x".formatted(person.hashCode() & 0xffffffffL);
    }

    /** The name of a person's account. */
    public static String name(String person) {
        return person + "@contoso.example";
    }

    /** Writes it anew: who is there, all of whom hold the role since long ago. */
    public SmallExport write(String at, String... people) {
        page("users", List.of(people).stream().map(SmallExport::user).toList());
        page("groups", List.of());
        page(ASSIGNMENTS, List.of(people).stream().map(SmallExport::assignment).toList());
        page("roleManagement/directory/roleEligibilityScheduleInstances", List.of());
        return file("export.json", "{\"takenAt\":\"" + at + "\"}");
    }

    /** Writes a file of it. */
    public SmallExport file(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file away. */
    public SmallExport without(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with the assignments. */
    public static String assignments() {
        return fileOf(ASSIGNMENTS);
    }

    private void page(String collection, List<String> items) {
        var _ = file(
                fileOf(collection),
                GRAPH + collection + "\",\"value\":" + items.stream().collect(Collectors.joining(",", "[", "]")) + "}");
    }

    private static String fileOf(String collection) {
        return collection.substring(collection.lastIndexOf('/') + 1) + "-0001.json";
    }

    private static String user(String person) {
        return "{\"id\":\"" + id(person) + "\",\"userPrincipalName\":\"" + name(person) + "\",\"displayName\":\""
                + person
                + "\",\"accountEnabled\":true,\"userType\":\"Member\",\"createdDateTime\":\"2025-01-01T00:00:00Z\"}";
    }

    private static String assignment(String person) {
        return "{\"id\":\"s-" + person + "\",\"principalId\":\"" + id(person) + "\",\"roleDefinitionId\":\""
                + USER_ADMINISTRATOR + "\",\"directoryScopeId\":\"/\",\"assignmentType\":\"Assigned\","
                + "\"startDateTime\":\"2026-01-01T00:00:00Z\",\"endDateTime\":null}";
    }
}
