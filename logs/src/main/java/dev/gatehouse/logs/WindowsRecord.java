package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/** A Windows event as a flat record, as other forms are rewritten to. */
final class WindowsRecord {
    /** What others call the event's head, by the names of flat records; the process that wrote it is not the one it is about. */
    private static final Map<String, String> HEAD = Map.ofEntries(
            Map.entry("id", "EventID"),
            Map.entry("eventid", "EventID"),
            Map.entry("logname", "Channel"),
            Map.entry("channel", "Channel"),
            Map.entry("machinename", "Computer"),
            Map.entry("computer", "Computer"),
            Map.entry("providername", "SourceName"),
            Map.entry("provider", "SourceName"),
            Map.entry("recordid", "RecordNumber"),
            Map.entry("eventrecordid", "RecordNumber"),
            Map.entry("timecreated", "TimeCreated"),
            Map.entry("keywords", "Keywords"),
            Map.entry("level", "Level"),
            Map.entry("task", "Task"),
            Map.entry("opcode", "Opcode"),
            Map.entry("version", "Version"),
            Map.entry("processid", "ExecutionProcessID"),
            Map.entry("pid", "ExecutionProcessID"),
            Map.entry("threadid", "ThreadID"),
            Map.entry("tid", "ThreadID"),
            Map.entry("userid", "UserID"),
            Map.entry("activityid", "ActivityID"));

    private final ObjectNode record = JsonText.newObject();

    /** An event with the head that another record has. */
    WindowsRecord(JsonNode source) {
        record.put(Mark.NAME, Mark.of(Table.SECURITY_EVENT, Shape.WINDOWS_FLAT));
        source.properties().forEach(member -> {
            String name = HEAD.get(member.getKey().toLowerCase(Locale.ROOT));
            if (name != null) {
                record.set(name, plain(member.getValue()));
            }
        });
    }

    /** Sets one of the event's data; an empty value sets nothing. */
    void put(String name, String value) {
        if (!value.isEmpty()) {
            record.put(name, value);
        }
    }

    Rewritten.Made made() {
        return Rewritten.Made.of(record);
    }

    /** PowerShell writes some values as objects of several views of the same. */
    private static JsonNode plain(JsonNode value) {
        JsonNode inner = JsonText.member(value, "Value");
        return inner.isValueNode() ? inner : value;
    }
}
