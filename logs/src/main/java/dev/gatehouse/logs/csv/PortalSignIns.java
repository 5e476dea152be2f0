package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.Mark;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import dev.gatehouse.logs.form.RecordWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The portal's downloads of sign-ins, made into Microsoft Graph's records. */
final class PortalSignIns implements Layout {
    /** The members that lie in one object of the record, or with an empty name in the record itself. */
    private record Group(String object, List<PortalMember> members) {}

    private final Table table;
    private final String mark;
    private final List<Group> groups = new ArrayList<>();

    private PortalSignIns(Table table, PortalHeader header) {
        this.table = table;
        mark = Mark.of(table, Shape.PORTAL_CSV);
        for (PortalField field : PortalField.SIGN_IN) {
            if (groups.isEmpty() || !groups.getLast().object().equals(field.object())) {
                groups.add(new Group(field.object(), new ArrayList<>()));
            }
            groups.getLast().members().add(PortalMember.of(field, header));
        }
    }

    /** The layout of that header, if it is one of sign-ins. Which user sign-ins they are only the file's name tells. */
    static Optional<Layout> find(PortalHeader header, String fileName) {
        boolean signIns = header.has("Date (UTC)", "Date")
                && header.has("Request ID", "Sign-in ID")
                && header.has("Status", "Sign-in error code", "Sign in error code");
        if (!signIns) {
            return Optional.empty();
        }
        boolean users = header.has("Username", "User ID");
        if (users && header.has("IP address") && header.has("Correlation ID", "Application", "Application ID")) {
            boolean interactive = !names(fileName, "noninteractive");
            return Optional.of(new PortalSignIns(
                    interactive ? Table.SIGNIN_LOGS : Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS, header));
        }
        if (!users && header.has("Service principal ID", "Service principal name")) {
            boolean managed = names(fileName, "msisignins") || names(fileName, "managedidentity");
            return Optional.of(new PortalSignIns(
                    managed ? Table.AAD_MANAGED_IDENTITY_SIGNIN_LOGS : Table.AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS,
                    header));
        }
        return Optional.empty();
    }

    @Override
    public void write(CsvRow row, RecordWriter out) {
        out.text(Mark.NAME, mark);
        if (table == Table.SIGNIN_LOGS) {
            out.json("isInteractive", "true");
        } else if (table == Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS) {
            out.json("isInteractive", "false");
        }
        for (Group group : groups) {
            if (group.object().isEmpty()) {
                group.members().forEach(member -> member.write(row, out));
            } else if (group.members().stream().anyMatch(member -> member.says(row))) {
                out.object(group.object());
                group.members().forEach(member -> member.write(row, out));
                out.close('}');
            }
        }
    }

    /** Whether the file's own name, without its folders, has the words in it. */
    static boolean names(String fileName, String words) {
        int folder = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
        return PortalText.letters(fileName.substring(folder + 1)).contains(words.toLowerCase(Locale.ROOT));
    }
}
