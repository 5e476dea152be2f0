package dev.gatehouse.server.running;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Two people who each have one of everything that Microsoft Graph's paths show of somebody. */
@Singleton
public final class Owned {
    private static final String EXCHANGE = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    private static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    private static final String USER_ACCESS_ADMINISTRATOR = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";
    private static final String AZURE = "providers/Microsoft.Authorization/";
    private static final String SUBSCRIPTION = "/subscriptions/7d0c9f3e-5b1a-4c8e-9a57-0f3d2b6c1e45/" + AZURE;
    private static final String API = "?api-version=2020-10-01";
    private static final String REVIEWS = "/v1.0/identityGovernance/accessReviews/definitions";

    private final World world;
    private final Pim pim;
    private final Graph graph;

    Owned(World world, Pim pim, Graph graph) {
        this.world = world;
        this.pim = pim;
        this.graph = graph;
    }

    /**
     * Somebody and what he has.
     *
     * @param ids what there is of his below a path, by how the path begins
     * @param secrets what nobody else is to be shown
     */
    record Whose(SignedIn who, Map<String, String> ids, List<String> secrets) {
        /** The path of an endpoint to what is his; to nothing where he has nothing of the kind. */
        String path(Endpoint endpoint) {
            String named = endpoint.template()
                    .replace("{on}", endpoint.template().contains("accessReviews") ? "'reviewer'" : "'principal'")
                    .replace("{scope}/", SUBSCRIPTION);
            Optional<String> id = id(endpoint);
            String filled = id.map(one ->
                            named.replace("{id}", one).replace("{name}", one).replace("{stage}", one))
                    .orElse(named)
                    .replace("{iid}", ids.getOrDefault("instance", "none"))
                    .replace("{did}", ids.getOrDefault("decision", "none"))
                    .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            Version version = endpoint.versions().stream().sorted().findFirst().orElseThrow();
            if (version == Version.ARM) {
                return filled + API;
            }
            String path = "/" + version.path() + "/" + filled;
            return filled.contains("transitiveRoleAssignments")
                    ? path + "?" + Graph.filter("principalId eq '" + Pim.id(who) + "'")
                    : path;
        }

        /** Whether its path is that of something of his, or below it. */
        boolean isHis(Endpoint endpoint) {
            return id(endpoint).isPresent();
        }

        /** Whether its path is that of something of his. */
        boolean isOne(Endpoint endpoint) {
            return isHis(endpoint)
                    && (endpoint.template().endsWith("}") || endpoint.template().endsWith("/principal"))
                    && !endpoint.template().endsWith("/{sid}");
        }

        private Optional<String> id(Endpoint endpoint) {
            String template = endpoint.template();
            return template.contains("{id}") || template.contains("{name}")
                    ? ids.entrySet().stream()
                            .filter(one -> template.startsWith(one.getKey() + "/{"))
                            .map(Map.Entry::getValue)
                            .findFirst()
                    : Optional.empty();
        }

        /** Which of what nobody else is to be shown an answer has. */
        List<String> secretsIn(Answer answer) {
            return secrets.stream().filter(answer.body()::contains).toList();
        }
    }

    /** What a call that changes something says. */
    static String body(Endpoint endpoint) {
        String template = endpoint.template();
        if (endpoint.verb().equals("GET")) {
            return "";
        }
        if (template.contains("/steps/") || template.contains("/stages/")) {
            return "{'reviewResult':'Approve','justification':'yes'}";
        }
        return template.contains("ecision") ? "{'decision':'Deny','justification':'no'}" : "{}";
    }

    /** Two of them. */
    List<Whose> both() {
        SignedIn ada = pim.ada();
        SignedIn kim = pim.somebody();
        JsonNode _ = pim.approvedBy(EXCHANGE, ada, kim);
        List<SignedIn> two = List.of(pim.somebody(), pim.somebody());
        Answer first = graph.send(
                ada,
                "PUT",
                "/" + AZURE + "roleAssignmentScheduleRequests/" + UUID.randomUUID() + API,
                azure(ada, "AdminAssign", "/" + AZURE, USER_ACCESS_ADMINISTRATOR, "P1D"));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        Until.holds(() -> graph.list(ada, "/" + AZURE + "roleAssignmentScheduleInstances" + API)
                        .size()
                == 1);
        List<Map<String, String>> ids = two.stream().map(this::roles).toList();
        Map<String, String> reviewed = review(ada, kim);
        return List.of(whose(two.get(0), ids.get(0), reviewed), whose(two.get(1), ids.get(1), reviewed));
    }

    private Whose whose(SignedIn who, Map<String, String> ids, Map<String, String> reviewed) {
        Map<String, String> all = new HashMap<>(ids);
        all.put("identityGovernance/accessReviews/definitions", requireNonNull(reviewed.get("definition")));
        all.put("instance", requireNonNull(reviewed.get("instance")));
        all.put("decision", requireNonNull(reviewed.get(Pim.id(who)), "nobody is asked about him"));
        all.put("users", Pim.id(who));
        List<String> secrets = new ArrayList<>(all.values());
        secrets.add(secret(who));
        return new Whose(who, Map.copyOf(all), List.copyOf(secrets));
    }

    /** One thing of each kind that PIM keeps of somebody. */
    private Map<String, String> roles(SignedIn who) {
        Map<String, String> ids = new HashMap<>();
        String directory = "roleManagement/directory/";
        String eligible = made(pim.ada(), "roleEligibilityScheduleRequests", graph.assignment(who, EXCHANGE), who);
        ids.put(directory + "roleEligibilityScheduleRequests", eligible);
        ids.put(directory + "roleEligibilitySchedules", eligible);
        ids.put(
                directory + "roleEligibilityScheduleInstances",
                instance(who, directory + "roleEligibilityScheduleInstances", "roleEligibilityScheduleId", eligible));
        String pending = made(who, "roleAssignmentScheduleRequests", Graph.activation(who, EXCHANGE), who);
        ids.put(directory + "roleAssignmentScheduleRequests", pending);
        ids.put(directory + "roleAssignmentApprovals", pending);
        String active = made(pim.ada(), "roleAssignmentScheduleRequests", graph.assignment(who, HELPDESK), who);
        ids.put(directory + "roleAssignmentSchedules", active);
        String instance =
                instance(who, directory + "roleAssignmentScheduleInstances", "roleAssignmentScheduleId", active);
        ids.put(directory + "roleAssignmentScheduleInstances", instance);
        ids.put(directory + "roleAssignments", instance);
        for (String kind : List.of("Eligibility", "Assignment")) {
            String name = UUID.randomUUID().toString();
            String request = "role" + kind + "ScheduleRequests";
            Answer asked = graph.send(
                    pim.ada(),
                    "PUT",
                    SUBSCRIPTION + request + "/" + name + API,
                    azure(who, "AdminAssign", SUBSCRIPTION, CONTRIBUTOR, "P3D"));
            assertThat(asked.status()).as(asked.body()).isEqualTo(201);
            Until.holds(() -> graph.list(who, SUBSCRIPTION + "role" + kind + "ScheduleInstances" + API)
                            .size()
                    == 1);
            for (String what : List.of("Requests", "s", "Instances")) {
                ids.put("{scope}/role" + kind + "Schedule" + what, name);
            }
        }
        return ids;
    }

    private String made(SignedIn by, String what, String body, SignedIn who) {
        Answer asked = graph.post(
                by,
                Graph.ROLES + what,
                body.replaceFirst("'justification':'[^']+'", "'justification':'" + secret(who) + "'"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        return asked.json().get("id").asText();
    }

    private String instance(SignedIn who, String path, String property, String schedule) {
        String instances = "/v1.0/" + path + "?" + Graph.filter(property + " eq '" + schedule + "'");
        Until.holds(() -> graph.list(who, instances).size() == 1);
        return graph.list(who, instances).getFirst().get("id").asText();
    }

    private static String azure(SignedIn who, String type, String scope, String role, String duration) {
        return "{'properties':{'principalId':'" + Pim.id(who) + "','requestType':'" + type + "','justification':'"
                + secret(who) + "','roleDefinitionId':'" + scope + "roleDefinitions/" + role
                + "','scheduleInfo':{'expiration':{'type':'AfterDuration','duration':'" + duration + "'}}}}";
    }

    private static String secret(SignedIn who) {
        return "why " + Pim.id(who).substring(24) + " needs it";
    }

    /** A review of who is eligible: its id, that of the time that it is held now, and those of the decisions by principal. */
    private Map<String, String> review(SignedIn ada, SignedIn kim) {
        Answer defined = graph.post(ada, REVIEWS, """
                {'displayName':'leavers',
                 'scope':{'@odata.type':'#microsoft.graph.accessReviewQueryScope','queryType':'MicrosoftGraph',
                   'query':'/roleManagement/directory/roleEligibilityScheduleInstances?$expand=principal&$filter=%s'},
                 'reviewers':[{'query':'/users/%s','queryType':'MicrosoftGraph'}],
                 'settings':{'instanceDurationInDays':5,
                   'recurrence':{'pattern':null,'range':{'type':'numbered','startDate':'%s'}}}}""".formatted(
                        ("(isof(principal,'microsoft.graph.user') and roleDefinitionId eq '" + EXCHANGE + "')")
                                .replace("'", "\\u0027"),
                        Pim.id(kim),
                        world.clock().instant().toString().substring(0, "2026-11-27".length())));
        assertThat(defined.status()).as(defined.body()).isEqualTo(201);
        String definition = defined.json().get("id").asText();
        String instances = REVIEWS + "/" + definition + "/instances";
        Until.holds(() -> graph.list(ada, instances).size() == 1);
        String instance = graph.list(ada, instances).getFirst().get("id").asText();
        Map<String, String> ids = new HashMap<>(Map.of("definition", definition, "instance", instance));
        graph.list(ada, instances + "/" + instance + "/decisions")
                .forEach(decision -> ids.put(
                        decision.at("/principal/id").asText(),
                        decision.get("id").asText()));
        return ids;
    }

    /** Whether all that somebody had is as it was. */
    boolean isUntouched(Whose owner) {
        SignedIn ada = pim.ada();
        String directory = "roleManagement/directory/";
        Map<String, String> ids = owner.ids();
        String review = REVIEWS + "/" + ids.get("identityGovernance/accessReviews/definitions") + "/instances/"
                + ids.get("instance");
        return status(ada, ids, directory + "roleAssignmentScheduleRequests").equals("PendingApproval")
                && status(ada, ids, directory + "roleEligibilityScheduleRequests")
                        .equals("Provisioned")
                && graph.get(ada, "/v1.0/" + directory + "roleAssignments/" + ids.get(directory + "roleAssignments"))
                                .status()
                        == 200
                && graph.get(ada, review).json().get("status").asText().equals("InProgress")
                && graph.get(ada, review + "/decisions/" + ids.get("decision"))
                        .json()
                        .get("decision")
                        .asText()
                        .equals("NotReviewed");
    }

    private String status(SignedIn ada, Map<String, String> ids, String path) {
        return graph.get(ada, "/v1.0/" + path + "/" + ids.get(path))
                .json()
                .get("status")
                .asText();
    }
}
