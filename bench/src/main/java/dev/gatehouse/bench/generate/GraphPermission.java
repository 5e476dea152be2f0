package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Application permissions of Microsoft Graph that the made-up tenants grant, with their public ids. */
enum GraphPermission {
    AUDIT_LOG("AuditLog.Read.All", "b0afded3-3588-46d8-8b3d-9842eff778da"),
    DIRECTORY("Directory.Read.All", "7ab1d382-f21e-4acd-a863-ba3e13f7da61"),
    MAIL("Mail.Send", "b633e1c5-b582-4048-a93e-9f11b44c7e96"),
    ROLES("RoleManagement.ReadWrite.Directory", "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8"),
    SITES("Sites.Read.All", "332a536c-c7ef-4017-ab91-336970924f0d");

    private final String value;
    private final String id;

    GraphPermission(String value, String id) {
        this.value = value;
        this.id = id;
    }

    String id() {
        return id;
    }

    /** As the service principal of Microsoft Graph offers it. */
    ObjectNode offered() {
        ObjectNode role = Nodes.object().put("id", id).put("value", value).put("isEnabled", true);
        role.set("allowedMemberTypes", Nodes.texts(List.of("Application")));
        return role;
    }
}
