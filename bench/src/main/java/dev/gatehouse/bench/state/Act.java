package dev.gatehouse.bench.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that a privileged account does.
 *
 * @param micros since midnight
 * @param rules the rules of the catalogue that hold for it
 * @param fields its values
 */
record Act(long micros, Set<String> rules, Map<String, String> fields) {
    private static final long HOUR = 3_600_000_000L;
    private static final Set<String> SIGN_IN = Set.of(
            "privileged-sign-in-managed",
            "privileged-interactive-sign-in",
            "privileged-unblocked",
            "sign-in-before-activation");
    private static final Set<String> ACTIVATION =
            Set.of("activation-of-a-role", "activation-after-sign-in", "activation-by-a-person");
    private static final Set<String> CHANGE = Set.of("change-by-privileged", "privileged-act-in-the-directory");
    private static final List<String> COUNTRIES = List.of("SE", "NO", "DE", "US");
    private static final List<String> SYSTEMS = List.of("Windows11", "Ios 26", "MacOs", "Android 16");
    private static final List<String> ROLES =
            List.of("User Administrator", "Exchange Administrator", "Security Administrator", "Global Administrator");
    private static final List<String> OPERATIONS = List.of(
            "Update user", "Add member to group", "Reset user password", "Update device", "Add user", "Update group");

    List<String> values(String field) {
        String value = fields.getOrDefault(field, "");
        return value.isEmpty() ? List.of() : List.of(value);
    }

    /** What an account does on a working day: eight sign-ins, an activation, five changes, a wrong password a week. */
    static List<Act> of(int account, int day) {
        String id = "%08x-0000-4000-8000-%012x".formatted(account, account);
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int hour = 7 + (account % 3) + i;
            acts.add(new Act(
                    hour * HOUR + account,
                    SIGN_IN,
                    Map.of(
                            "UserId",
                            id,
                            "IPAddress",
                            "198.51." + account % 250 + "." + i % 3,
                            "Location",
                            COUNTRIES.get((account + (day % 30 == 0 ? 1 : 0)) % COUNTRIES.size()),
                            "AutonomousSystemNumber",
                            Integer.toString(64_496 + (account + i) % 3),
                            "DeviceDetail.operatingSystem",
                            SYSTEMS.get((account + i % 2) % SYSTEMS.size()),
                            "DeviceDetail.isCompliant",
                            "true",
                            "ClientAppUsed",
                            i == 0 ? "Mobile Apps and Desktop clients" : "Browser",
                            "ResourceTenantId",
                            "0f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1",
                            "Time.LocalHour",
                            Integer.toString(hour),
                            "Time.Hour",
                            Integer.toString(hour))));
        }
        acts.add(new Act(
                9 * HOUR + account,
                ACTIVATION,
                Map.of(
                        "Actor.Id",
                        id,
                        "Actor.UserPrincipalName",
                        "adm" + account + "@contoso.example",
                        "Target.User.Id",
                        id,
                        "Target.Role.DisplayName",
                        ROLES.get((account + day % 2) % ROLES.size()),
                        "Time.Hour",
                        "9")));
        for (int i = 0; i < 5; i++) {
            acts.add(new Act(
                    (9 + i) * HOUR + HOUR / 2 + account,
                    CHANGE,
                    Map.of(
                            "Actor.Id",
                            id,
                            "Actor.UserPrincipalName",
                            "adm" + account + "@contoso.example",
                            "OperationName",
                            OPERATIONS.get((account + i) % OPERATIONS.size()))));
        }
        if ((day + account) % 7 == 0) {
            acts.add(new Act(
                    8 * HOUR + account,
                    Set.of("privileged-bad-password"),
                    Map.of("UserId", id, "IPAddress", "198.51." + account % 250 + ".0")));
        }
        return acts;
    }
}
