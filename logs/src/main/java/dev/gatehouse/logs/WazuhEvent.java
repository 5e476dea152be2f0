package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rewrites what Wazuh makes of an event: its names begin in lower case, and the attributes of elements lie flat. */
final class WazuhEvent {
    private WazuhEvent() {}

    static Rewritten rewrite(JsonNode record) {
        JsonNode bare = JsonText.member(record, "win");
        JsonNode win = bare.isObject() ? bare : JsonText.member(JsonText.member(record, "data"), "win");
        JsonNode system = JsonText.member(win, "system");
        ObjectNode row = JsonText.newObject();
        row.put(Mark.NAME, Mark.of(Table.SECURITY_EVENT, Shape.WINDOWS_XML));
        ObjectNode event = row.putObject("Event");
        ObjectNode made = event.putObject("System");
        system.properties().forEach(member -> made.set(member.getKey(), member.getValue()));
        made.putObject("Provider").set("Name", JsonText.member(system, "providerName"));
        made.putObject("TimeCreated").set("SystemTime", JsonText.member(system, "systemTime"));
        made.putObject("Execution")
                .<ObjectNode>set("ProcessID", JsonText.member(system, "processID"))
                .set("ThreadID", JsonText.member(system, "threadID"));
        event.set("EventData", JsonText.member(win, "eventdata"));
        return Rewritten.Made.of(row);
    }
}
