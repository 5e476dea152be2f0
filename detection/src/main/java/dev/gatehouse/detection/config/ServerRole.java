package dev.gatehouse.detection.config;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an OpenID provider can let somebody do in the server. */
public enum ServerRole {
    SECURITY_READER("SecurityReader"),
    SECURITY_OPERATOR("SecurityOperator"),
    INVESTIGATOR("Investigator"),
    PRIVILEGED_ROLE_ADMINISTRATOR("PrivilegedRoleAdministrator"),
    APPROVER("Approver"),
    AUDITOR("Auditor"),
    /** The plain user, whom everybody is. */
    USER("User");

    private final String title;

    ServerRole(String title) {
        this.title = title;
    }

    /** How it is written. */
    public String title() {
        return title;
    }

    /** The role so written, exactly. */
    static Optional<ServerRole> titled(String title) {
        return Arrays.stream(values()).filter(role -> role.title.equals(title)).findFirst();
    }

    /** How they are written, all of them. */
    static List<String> titles() {
        return Arrays.stream(values()).map(ServerRole::title).toList();
    }

    /** The same as the end of "expected …". */
    static String inWords() {
        return titles().stream().collect(joining(", ", "one of ", ""));
    }
}
