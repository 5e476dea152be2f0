package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;

/** Who did what a row of the portal's audit logs tells. */
record PortalActor(
        PortalCell type,
        PortalCell name,
        PortalCell id,
        PortalCell userPrincipalName,
        PortalCell ipAddress,
        PortalCell homeTenantId,
        PortalCell homeTenantName,
        PortalCell servicePrincipalId,
        PortalCell servicePrincipalName) {

    static PortalActor of(PortalHeader header) {
        return new PortalActor(
                header.cell("ActorType"),
                header.cell("ActorDisplayName"),
                header.cell("ActorObjectId"),
                header.cell("ActorUserPrincipalName"),
                header.cell("IPAddress"),
                header.cell("ActorHomeTenantId"),
                header.cell("ActorHomeTenantName"),
                header.cell("ActorServicePrincipalId"),
                header.cell("ActorServicePrincipalName"));
    }

    /** Writes whom Graph says it was initiated by. */
    void write(CsvRow row, RecordWriter out) {
        out.object("initiatedBy");
        if (isApp(row)) {
            out.object("app");
            (name.says(row) ? name : servicePrincipalName).write("displayName", row, out);
            (servicePrincipalId.says(row) ? servicePrincipalId : id).write("servicePrincipalId", row, out);
            servicePrincipalName.write("servicePrincipalName", row, out);
            ipAddress.write("ipAddress", row, out);
            out.close('}');
        } else if (isUser(row)) {
            out.object("user");
            id.write("id", row, out);
            name.write("displayName", row, out);
            userPrincipalName.write("userPrincipalName", row, out);
            ipAddress.write("ipAddress", row, out);
            homeTenantId.write("homeTenantId", row, out);
            homeTenantName.write("homeTenantName", row, out);
            out.close('}');
        }
        out.close('}');
    }

    /** The type is a word of the portal's language, so that in doubt the cells that are filled decide. */
    private boolean isApp(CsvRow row) {
        if (userPrincipalName.says(row)) {
            return false;
        }
        return switch (PortalText.letters(type.text(row))) {
            case "user" -> false;
            case "application", "app", "serviceprincipal", "managedidentity" -> true;
            default -> servicePrincipalId.says(row) || servicePrincipalName.says(row);
        };
    }

    private boolean isUser(CsvRow row) {
        return id.says(row) || name.says(row) || userPrincipalName.says(row) || ipAddress.says(row);
    }
}
