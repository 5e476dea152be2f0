package dev.gatehouse.server.graph.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.api.RiskLog;
import dev.gatehouse.server.api.RiskLog.Whose;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Collections;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.FeatureOfLogs;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.identity.Role;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is or was at risk, and what was detected, for whoever may see the reports on risk. */
@Singleton
final class RiskFeature implements FeatureOfLogs {
    private static final String PATH = "identityProtection/";
    private static final Set<Role> READERS = EnumSet.of(
            Role.SECURITY_READER,
            Role.SECURITY_OPERATOR,
            Role.INVESTIGATOR,
            Role.PRIVILEGED_ROLE_ADMINISTRATOR,
            Role.AUDITOR);

    private final RiskLog log;
    private final Reading reading;

    RiskFeature(RiskLog log, Reading reading) {
        this.log = log;
        this.reading = reading;
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        Collections collections = new Collections(reading);
        all.addAll(accounts(collections, "riskyUsers", Whose.USERS));
        all.addAll(accounts(collections, "riskyServicePrincipals", Whose.SERVICE_PRINCIPALS));
        all.addAll(collections.read(PATH + "riskDetections", new DetectionSet(log, Whose.USERS), READERS));
        all.addAll(collections.read(
                PATH + "servicePrincipalRiskDetections", new DetectionSet(log, Whose.SERVICE_PRINCIPALS), READERS));
        all.addAll(Unchanged.of(PATH + "riskyUsers", READERS, "confirmCompromised", "confirmSafe", "dismiss"));
        all.addAll(Unchanged.of(PATH + "riskyServicePrincipals", READERS, "confirmCompromised", "dismiss"));
        return all;
    }

    private List<Endpoint> accounts(Collections collections, String name, Whose whose) {
        RiskySet set = new RiskySet(log, whose);
        List<Endpoint> all = new ArrayList<>(collections.read(PATH + name, set, READERS));
        all.add(new Endpoint(
                "GET",
                PATH + name + "/{id}/" + RiskySet.HISTORY + "/{item}",
                Version.ALL,
                READERS,
                (call, arguments) -> before(call, arguments, set)));
        return all;
    }

    private Reply before(Call call, Arguments arguments, RiskySet set) {
        String id = arguments.get("item");
        JsonNode found = set.before(arguments.get("id"), id).orElseThrow(() -> GraphException.notFound(id));
        return Reply.of(reading.whole(
                call,
                (ObjectNode) found,
                set.before().type(Map.of()),
                "microsoft.graph." + set.before().name() + "/$entity"));
    }
}
