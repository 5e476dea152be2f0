package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.http.KnownParameters;
import dev.gatehouse.server.http.Route;
import dev.gatehouse.server.http.Routes;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.junit.jupiter.api.Test;

/** The description of the API against the code. */
@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class DescriptionTest {
    private final World world;
    private final Routes routes;

    DescriptionTest(World world, Routes routes) {
        this.world = world;
        this.routes = routes;
    }

    @Test
    void namesEveryRouteAndNoOther() {
        Set<String> described = new TreeSet<>();
        description()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> real = new TreeSet<>();
        described().forEach(route -> real.add(route.verb() + " " + route.path()));

        assertThat(described).isEqualTo(real);
    }

    @Test
    void namesTheStatusesThatTheCodeStates() {
        for (Route route : described()) {
            Set<String> described = new TreeSet<>();
            operation(route).get("responses").fieldNames().forEachRemaining(described::add);
            Set<String> stated = new TreeSet<>(Set.of("500"));
            for (APIResponse response : responses(route)) {
                stated.add(response.responseCode());
            }
            if (!route.isOpen()) {
                stated.add("401");
                stated.add("403");
            }

            assertThat(described).as("%s", route).isEqualTo(stated);
        }
    }

    @Test
    void namesTheRolesThatTheCodeStates() {
        for (Route route : described()) {
            JsonNode roles = operation(route).path("x-roles");

            assertThat(roles)
                    .as("%s", route)
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(
                            route.roles().stream().map(Role::title).toList());
        }
    }

    @Test
    void namesTheParametersThatTheCodeTakesAndNoOthers() {
        for (Route route : described()) {
            Set<String> described = new TreeSet<>();
            operation(route).path("parameters").forEach(parameter -> {
                if (parameter.get("in").asText().equals("query")) {
                    described.add(parameter.get("name").asText());
                }
            });

            assertThat(described).as("%s", route).isEqualTo(KnownParameters.of(route.method()));
        }
    }

    @Test
    void describesEveryErrorAsAProblem() {
        for (Route route : described()) {
            operation(route).get("responses").properties().forEach(response -> {
                if (response.getKey().charAt(0) >= '4'
                        && !response.getValue().at("/content/application~1json").isObject()) {
                    assertThat(response.getValue()
                                    .at("/content/application~1problem+json/schema/$ref")
                                    .asText())
                            .as("%s %s", route, response.getKey())
                            .isEqualTo("#/components/schemas/Problem");
                }
            });
        }
    }

    @Test
    void hasAnIdAndASummaryForEveryRoute() {
        Set<String> ids = new TreeSet<>();
        for (Route route : described()) {
            assertThat(operation(route).get("summary").asText()).isNotBlank();
            ids.add(operation(route).get("operationId").asText());
        }

        assertThat(ids).hasSameSizeAs(described());
    }

    /** The routes that are Gatehouse's own; what others describe is not described here again. */
    private List<Route> described() {
        return routes.all().stream()
                .filter(route -> !route.method().getAnnotation(Operation.class).hidden())
                .toList();
    }

    private static APIResponse[] responses(Route route) {
        APIResponses several = route.method().getAnnotation(APIResponses.class);
        return several == null ? route.method().getAnnotationsByType(APIResponse.class) : several.value();
    }

    private JsonNode operation(Route route) {
        JsonNode operation =
                description().get("paths").path(route.path()).path(route.verb().toLowerCase(Locale.ROOT));
        assertThat(operation.isObject()).as("%s", route).isTrue();
        return operation;
    }

    private JsonNode description() {
        Answer answer = world.client().get("/api/v1/openapi?format=json");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
