package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/*
 * The cmdlets of PowerShell and some agents write the data of an event without names: as a list of values, whose order
 * belongs to the event's number, and in a message in the language of the computer. The list of event 4673 is known; of any
 * other event, and where the list is left out, what the sections of an English message say about subject and process.
 */
/** Rewrites events whose data has no names but those in the message. */
final class WindowsMessage {
    private static final List<String> ORDER_4673 = List.of(
            "SubjectUserSid",
            "SubjectUserName",
            "SubjectDomainName",
            "SubjectLogonId",
            "ObjectServer",
            "Service",
            "PrivilegeList",
            "ProcessId",
            "ProcessName");

    private static final Map<String, String> LABELS = Map.of(
            "Subject:Security ID", "SubjectUserSid",
            "Subject:Account Name", "SubjectUserName",
            "Subject:Account Domain", "SubjectDomainName",
            "Subject:Logon ID", "SubjectLogonId",
            "Service:Server", "ObjectServer",
            "Service:Service Name", "Service",
            "Service Request Information:Privileges", "PrivilegeList",
            "Process:Process ID", "ProcessId",
            "Process:Process Name", "ProcessName",
            ":Privileges", "PrivilegeList");

    private WindowsMessage() {}

    static Rewritten rewrite(JsonNode record) {
        WindowsRecord event = new WindowsRecord(record);
        read(JsonText.text(record, "Message"), event);
        String id = JsonText.text(record, "EventID") + JsonText.text(record, "Id");
        if (id.equals("4673")) {
            values(JsonText.member(record, "StringInserts"), event);
            values(JsonText.member(record, "Properties"), event);
        }
        return event.made();
    }

    /** Sets what the sections of an English message say. */
    static void read(String message, WindowsRecord event) {
        String section = "";
        String last = "";
        StringBuilder value = new StringBuilder();
        for (String line : message.lines().toList()) {
            int colon = line.indexOf(':');
            String label = line.substring(0, Math.max(colon, 0)).strip();
            String text = line.substring(colon + 1).strip();
            boolean outer = colon > 0 && !Character.isWhitespace(line.charAt(0));
            boolean heads = outer && text.isEmpty();
            String known = LABELS.getOrDefault((outer ? "" : section) + ":" + label, "");
            if (heads || (colon > 0 && !known.isEmpty())) {
                set(event, last, value);
                section = heads ? label : section;
                last = heads ? "" : known;
                value.append(text);
            } else if (last.equals("PrivilegeList") && colon < 0 && !text.isEmpty()) {
                value.append(' ').append(text);
            } else {
                set(event, last, value);
                last = "";
            }
        }
        set(event, last, value);
    }

    private static void set(WindowsRecord event, String name, StringBuilder value) {
        // A message names the account where it can, instead of its SID, and writes ids in upper case.
        boolean resolved = name.equals("SubjectUserSid") && !value.toString().startsWith("S-1-");
        if (!name.isEmpty() && !resolved) {
            String text = value.toString();
            event.put(name, text.startsWith("0x") ? text.toLowerCase(Locale.ROOT) : text);
        }
        value.setLength(0);
    }

    private static void values(JsonNode list, WindowsRecord event) {
        if (list.size() == ORDER_4673.size()) {
            for (int i = 0; i < ORDER_4673.size(); i++) {
                String name = ORDER_4673.get(i);
                value(list.get(i)).ifPresent(text -> event.put(name, text));
            }
        }
    }

    /** A value as the event has it: ids are numbers here, and hexadecimal there; the names of types are no values. */
    private static Optional<String> value(JsonNode element) {
        JsonNode value = element;
        while (value.isObject()) {
            value = JsonText.member(value, "Value");
        }
        if (value.isIntegralNumber()) {
            return Optional.of("0x" + Long.toHexString(value.longValue()));
        }
        boolean type = value.isTextual() && value.textValue().startsWith("System.Diagnostics.");
        return type ? Optional.empty() : Optional.of(JsonText.text(value));
    }
}
