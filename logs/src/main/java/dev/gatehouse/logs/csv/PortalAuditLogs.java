package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.Mark;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import dev.gatehouse.logs.form.RecordWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The portal's downloads of audit logs, made into Microsoft Graph's records; they have no id. */
final class PortalAuditLogs implements Layout {
    private static final String MARK = Mark.of(Table.AUDIT_LOGS, Shape.PORTAL_CSV);
    private static final PortalField RESULT = PortalField.of(
            "result  word  Result  success | failure | timeout | success = Succeeded | failure = Failed");
    private static final String USER_AGENT = "useragent";

    private final PortalCell time;
    private final PortalCell correlationId;
    private final PortalCell service;
    private final PortalCell category;
    private final PortalCell activity;
    private final PortalMember result;
    private final PortalCell reason;
    private final PortalCell userAgent;
    private final PortalActor actor;
    private final List<PortalTarget> targets = new ArrayList<>();
    private final List<PortalCell> detailKeys = new ArrayList<>();
    private final List<PortalCell> detailValues = new ArrayList<>();

    private PortalAuditLogs(PortalHeader header) {
        time = header.cell(List.of("Date (UTC)", "Date"));
        correlationId = header.cell("CorrelationId");
        service = header.cell("Service");
        category = header.cell("Category");
        activity = header.cell("Activity");
        result = PortalMember.of(RESULT, header);
        reason = header.cell("ResultReason");
        userAgent = header.cell("User Agent");
        actor = PortalActor.of(header);
        for (int i = 1; PortalTarget.isIn(header, i); i++) {
            targets.add(PortalTarget.of(header, i));
        }
        for (int i = 1; header.has("AdditionalDetail" + i + "Key"); i++) {
            detailKeys.add(header.cell("AdditionalDetail" + i + "Key"));
            detailValues.add(header.cell("AdditionalDetail" + i + "Value"));
        }
    }

    /** The layout of that header, if it is one of audit logs. */
    static Optional<Layout> find(PortalHeader header) {
        return header.has("Date (UTC)", "Date")
                        && header.has("Activity")
                        && header.has("CorrelationId")
                        && header.has("ActorType", "ActorObjectId", "ActorUserPrincipalName", "Target1Type")
                ? Optional.of(new PortalAuditLogs(header))
                : Optional.empty();
    }

    @Override
    public void write(CsvRow row, RecordWriter out) {
        out.text(Mark.NAME, MARK);
        time.write("activityDateTime", row, out);
        correlationId.write("correlationId", row, out);
        service.write("loggedByService", row, out);
        category.write("category", row, out);
        activity.write("activityDisplayName", row, out);
        result.write(row, out);
        reason.write("resultReason", row, out);
        actor.write(row, out);
        out.list("targetResources");
        targets.forEach(target -> target.write(row, out));
        out.close(']');
        if (!details(row, out)) {
            userAgent.write("userAgent", row, out);
        }
    }

    /** Writes the additional details, and answers whether the user agent is among them: then Graph has it only there. */
    private boolean details(CsvRow row, RecordWriter out) {
        boolean agent = false;
        out.list("additionalDetails");
        for (int i = 0; i < detailKeys.size(); i++) {
            PortalCell key = detailKeys.get(i);
            PortalCell value = detailValues.get(i);
            if (key.says(row) || value.says(row)) {
                agent |= PortalText.letters(key.text(row)).equals(USER_AGENT);
                out.element();
                key.write("key", row, out);
                value.write("value", row, out);
                out.close('}');
            }
        }
        out.close(']');
        return agent;
    }
}
