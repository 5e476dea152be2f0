package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The service principals of a tenant, the applications that are registered in it, and what these were granted. */
final class ApplicationObjects {
    private static final String GRAPH_APPLICATION = "00000003-0000-0000-c000-000000000000";

    private final DirectoryIds ids;
    private final List<ObjectNode> principals = new ArrayList<>();
    private final List<ObjectNode> applications = new ArrayList<>();
    private final List<ObjectNode> grants = new ArrayList<>();

    ApplicationObjects(DirectoryIds ids, Workload pim) {
        this.ids = ids;
        ObjectNode graph = principal(graph(), GRAPH_APPLICATION, "Microsoft Graph");
        graph.set(
                "appRoles",
                Nodes.objects(Arrays.stream(GraphPermission.values())
                        .map(GraphPermission::offered)
                        .toList()));
        principal(pim.id(), pim.appId(), pim.name());
    }

    /** An application of the tenant's own or a managed identity, which has none; owned by these users. */
    void add(Workload workload, List<String> owners, GraphPermission... permissions) {
        principal(workload.id(), workload.appId(), workload.name());
        if (!workload.managed()) {
            ObjectNode application = Nodes.object()
                    .put("id", ids.of("application " + workload.appId()))
                    .put("appId", workload.appId())
                    .put("displayName", workload.name());
            application.set("owners", Nodes.objects(Reference.users(owners)));
            applications.add(application);
        }
        for (GraphPermission permission : permissions) {
            grants.add(Nodes.object()
                    .put("id", ids.of("grant " + workload.id() + permission.id()))
                    .put("appRoleId", permission.id())
                    .put("principalDisplayName", workload.name())
                    .put("principalId", workload.id())
                    .put("principalType", Held.SERVICE)
                    .put("resourceDisplayName", "Microsoft Graph")
                    .put("resourceId", graph()));
        }
    }

    void write(ExportPages pages) throws IOException {
        pages.graph(
                "servicePrincipals",
                "servicePrincipals",
                "servicePrincipals(id,appId,displayName,accountEnabled,appRoles,owners(id))",
                principals,
                100);
        pages.graph(
                "appRoleAssignments",
                "servicePrincipals/" + graph() + "/appRoleAssignedTo",
                "servicePrincipals('" + graph() + "')/appRoleAssignedTo",
                grants,
                999);
        pages.graph("applications", "applications", "applications(id,appId,displayName,owners(id))", applications, 100);
    }

    private ObjectNode principal(String id, String application, String name) {
        ObjectNode principal = Nodes.object()
                .put("id", id)
                .put("appId", application)
                .put("displayName", name)
                .put("accountEnabled", true);
        principal.set("appRoles", Nodes.objects(List.of()));
        principal.set("owners", Nodes.objects(List.of()));
        principals.add(principal);
        return principal;
    }

    private String graph() {
        return ids.of("Microsoft Graph");
    }
}
