package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/*
 * PowerShell's search and Microsoft Graph put the record of the unified audit log into a member AuditData, the one as text,
 * the other, and collectors, as an object. What the inner record leaves out the outer one may say by another name.
 */
/** Takes a record of the unified audit log out of the one around it. */
final class AuditData {
    /** A member of the inner record, and what the outer one calls it. */
    private record Member(String inner, List<String> outer) {
        Member {
            outer = List.copyOf(outer);
        }
    }

    private static final List<Member> MEMBERS = List.of(
            new Member("CreationTime", List.of("CreationDate", "createdDateTime")),
            new Member("Id", List.of("Identity", "id")),
            new Member("Operation", List.of("Operations", "operation")),
            new Member("RecordType", List.of("RecordType", "auditLogRecordType")),
            new Member("UserId", List.of("UserIds", "userPrincipalName", "userId")),
            new Member("Workload", List.of("Workload", "service")),
            new Member("OrganizationId", List.of("OrganizationId")),
            new Member("ObjectId", List.of("ObjectId")),
            new Member("ClientIP", List.of("clientIp")));

    private AuditData() {}

    static Rewritten rewrite(JsonNode record) {
        JsonNode data = JsonText.member(record, "AuditData");
        JsonNode inner = data.isTextual()
                ? JsonText.parse(JsonText.unquoted(data.textValue()).strip())
                : data;
        if (!(inner instanceof ObjectNode made) || made.isEmpty()) {
            return new Rewritten.Broken("the record's AuditData is no JSON object");
        }
        UnifiedRecord outer = new UnifiedRecord(record);
        for (Member member : MEMBERS) {
            if (JsonText.text(made, member.inner()).isEmpty()) {
                UnifiedAudit.put(made, member.inner(), outer.text(member.outer().toArray(String[]::new)));
            }
        }
        return Rewritten.Made.of(made);
    }
}
