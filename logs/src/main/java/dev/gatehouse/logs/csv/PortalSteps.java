package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.Mark;
import dev.gatehouse.logs.form.RecordWriter;
import java.util.List;
import java.util.Optional;

/** The companions of sign-in downloads, with a row for each step of a sign-in: marked as what no row is made of. */
final class PortalSteps implements Layout {
    private static final String MARK = "portal-csv/steps";

    private final PortalCell id;
    private final PortalCell time;
    private final PortalCell method;
    private final PortalCell detail;
    private final PortalCell succeeded;
    private final PortalCell result;
    private final PortalCell requirement;

    private PortalSteps(PortalHeader header) {
        id = header.cell("Request ID");
        time = header.cell(List.of("Date (UTC)", "Date"));
        method = header.cell("Authentication method");
        detail = header.cell("Authentication method detail");
        succeeded = header.cell("Succeeded");
        result = header.cell("Result detail");
        requirement = header.cell("Requirement");
    }

    /** The layout of that header, if it is one of authentication steps; sign-ins were looked for before. */
    static Optional<Layout> find(PortalHeader header, String fileName) {
        boolean steps = header.has("Authentication method") && header.has("Succeeded", "Result detail");
        return header.has("Request ID") && (steps || PortalSignIns.names(fileName, "authdetails"))
                ? Optional.of(new PortalSteps(header))
                : Optional.empty();
    }

    @Override
    public void write(CsvRow row, RecordWriter out) {
        out.text(Mark.NAME, MARK);
        id.write("id", row, out);
        time.write("authenticationStepDateTime", row, out);
        method.write("authenticationMethod", row, out);
        detail.write("authenticationMethodDetail", row, out);
        succeeded.write("succeeded", row, out);
        result.write("authenticationStepResultDetail", row, out);
        requirement.write("authenticationStepRequirement", row, out);
    }
}
