package dev.gatehouse.cli.report.html;

import dev.gatehouse.detection.alert.EntityPrivilege;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Says in words what an account could do, and how that is known. */
final class Privileges {
    private Privileges() {}

    static String words(EntityPrivilege privilege) {
        List<String> what = new ArrayList<>(privilege.roles());
        Collections.sort(what);
        if (privilege.emergencyAccess()) {
            what.add("emergency access account");
        }
        return (what.isEmpty() ? "privileged" : String.join(", ", what)) + " (" + how(privilege.how()) + ")";
    }

    static String how(String how) {
        return switch (how) {
            case "declared" -> "the configuration says so";
            case "directory" -> "the directory's export says so";
            case "assigned" -> "an assignment shows it";
            case "eligible" -> "eligible or activated";
            case "token" -> "a record of its own shows it";
            case "operation" -> "it did what only an administrator can";
            default -> how;
        };
    }

    /** From what it is known, and for which time. */
    static String evidence(EntityPrivilege privilege) {
        String since =
                privilege.since().map(time -> ", since " + Say.time(time)).orElse("; the logs do not tell since when");
        String until =
                privilege.until().map(time -> ", until " + Say.time(time)).orElse("");
        return (privilege.hindsight() ? "known in hindsight from " : "known from ")
                + Say.value(privilege.evidence())
                + since
                + until;
    }
}
