package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Makes a row of OfficeActivity of a record of the unified audit log: all that it says, in the table's own words. */
final class UnifiedOfficeActivity {
    private static final List<String> USER_TYPES = List.of(
            "Regular",
            "Reserved",
            "Admin",
            "DcAdmin",
            "System",
            "Application",
            "ServicePrincipal",
            "CustomPolicy",
            "SystemPolicy",
            "PartnerTechnician",
            "Guest");

    private static final List<String> LOGON_TYPES =
            List.of("Owner", "Admin", "Delegated", "Transport", "SystemService", "BestAccess", "DelegatedAdmin");

    /** How Hawk begins the columns that it makes of a command's parameters. */
    private static final String PARAMETER = "param_";

    private final UnifiedRecord record;
    private final ObjectNode row = UnifiedAudit.marked(Table.OFFICE_ACTIVITY);
    /** In any case of letters, for the scan takes the first of the members that differ in nothing else. */
    private final Set<String> done = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private UnifiedOfficeActivity(UnifiedRecord record) {
        this.record = record;
        done.add(Mark.NAME);
    }

    static ObjectNode row(UnifiedRecord record) {
        return new UnifiedOfficeActivity(record).made();
    }

    private ObjectNode made() {
        put("CreationTime", record.time());
        put("Id", record.text("Id", "AuditId"));
        put("RecordType", NumberedNames.RECORD_TYPES.name(record.text("RecordType", "AuditRecordType")));
        put("UserId", record.text("UserId", "UserIds"));
        put("UserType", named(record.text("UserType"), USER_TYPES));
        put("LogonType", named(record.text("LogonType"), LOGON_TYPES));
        put("ClientIP", ClientAddress.of(record.text("ClientIP", "ClientIPAddress", "ActorIpAddress")));
        put("ClientIPAddress", ClientAddress.of(record.text("ClientIPAddress")));
        put("ActorIpAddress", ClientAddress.of(record.text("ActorIpAddress")));
        parameters();
        record.json().properties().forEach(member -> {
            if (done.add(member.getKey())) {
                row.set(member.getKey(), member.getValue());
            }
        });
        return row;
    }

    private void put(String name, String value) {
        done.add(name);
        UnifiedAudit.put(row, name, value);
    }

    private void parameters() {
        ArrayNode parameters = JsonText.newList();
        record.json().properties().forEach(member -> {
            if (member.getKey().toLowerCase(Locale.ROOT).startsWith(PARAMETER)) {
                parameters
                        .addObject()
                        .put("Name", member.getKey().substring(PARAMETER.length()))
                        .put("Value", JsonText.text(member.getValue()));
            }
        });
        if (!parameters.isEmpty()) {
            done.add("Parameters");
            row.set("Parameters", parameters);
        }
    }

    private static String named(String value, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (value.equals(Integer.toString(i)) || value.equalsIgnoreCase(names.get(i))) {
                return names.get(i);
            }
        }
        return value;
    }
}
