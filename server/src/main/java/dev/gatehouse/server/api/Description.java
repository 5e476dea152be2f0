package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Problem;
import dev.gatehouse.server.http.Route;
import dev.gatehouse.server.http.Routes;
import dev.gatehouse.server.identity.Role;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the description of the API what the routes state in code: the roles, and the errors that all have in common. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class Description implements OASFilter {
    private static final String TOKEN = "token";
    private static final String SESSION = "session";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getInfo().setDescription("""
                Every error is a Problem (RFC 9457). Lists are pages: `next` of one is `after` of the following. Whoever calls with a \
                session's cookie sends the session's `csrfToken` in `X-CSRF-Token` with whatever changes something.""");
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema("Problem", problemSchema());
        api.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API token (gh_...), or a token of the OpenID provider."))
                .addSecurityScheme(
                        SESSION,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("__Host-gatehouse")
                                .description("The cookie of POST /api/v1/session."));
        for (Route route : Arc.container().instance(Routes.class).get().all()) {
            PathItem path = api.getPaths().getPathItem(route.path());
            Operation operation =
                    path == null ? null : path.getOperations().get(PathItem.HttpMethod.valueOf(route.verb()));
            if (operation != null) {
                complete(operation, route);
            }
        }
    }

    private static void complete(Operation operation, Route route) {
        if (!route.isOpen()) {
            List<String> roles = route.roles().stream().map(Role::title).toList();
            operation.addExtension("x-roles", roles);
            operation.setSecurity(List.of(requirement(TOKEN), requirement(SESSION)));
            addProblem(operation, "401", "Nobody is signed in, or the token does not hold");
            addProblem(operation, "403", "This needs one of the roles " + String.join(", ", roles));
        }
        addProblem(operation, "500", "A defect; the log tells more under the id");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.charAt(0) >= '4' && response.getContent() == null) {
                response.setContent(problem());
            }
        });
    }

    private static void addProblem(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            APIResponse response = OASFactory.createAPIResponse().description(description);
            operation.getResponses().addAPIResponse(status, response);
        }
    }

    private static SecurityRequirement requirement(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }

    private static Content problem() {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
    }

    private static Schema problemSchema() {
        Schema text = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .description("An error, as RFC 9457 wants it told; some have further members.")
                .required(List.of("type", "title", "status", "detail"))
                .properties(Map.of(
                        "type", text,
                        "title", text,
                        "detail", text,
                        "status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER))));
    }
}
