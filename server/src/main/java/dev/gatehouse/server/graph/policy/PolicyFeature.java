package dev.gatehouse.server.graph.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Refusals;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Collections;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.pim.Refused;
import dev.gatehouse.server.graph.pim.Surface;
import dev.gatehouse.server.identity.TenantId;
import dev.gatehouse.server.parts.Issuing;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Policies and their rules. */
@Singleton
final class PolicyFeature implements Feature {
    private static final String POLICIES = "policies/roleManagementPolicies";
    private static final String ASSIGNMENTS = "policies/roleManagementPolicyAssignments";
    private static final List<String> RULES = List.of("rules", "effectiveRules");
    private static final int MOST_RULES = 17;

    /** What is only read may be sent along. */
    private static final Set<String> POLICY = Set.of(
            "id",
            "displayName",
            "description",
            "isOrganizationDefault",
            "scopeId",
            "scopeType",
            "lastModifiedDateTime",
            "lastModifiedBy",
            "rules",
            "effectiveRules");

    private final PimStation pim;
    private final Asker asker;
    private final Reading reading;
    private final TenantId tenant;

    PolicyFeature(PimStation pim, Asker asker, Reading reading, Issuing issuing) {
        this.pim = pim;
        this.asker = asker;
        this.reading = reading;
        this.tenant = TenantId.of(issuing.tenant());
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        Collections collections = new Collections(reading);
        for (Version version : Version.ALL) {
            Set<Version> only = Set.of(version);
            Policies policies = new Policies(pim, tenant, version, false);
            all.addAll(collections.read(POLICIES, policies, only, Endpoint.READERS));
            all.addAll(collections.read(ASSIGNMENTS, new Policies(pim, tenant, version, true), only, Endpoint.READERS));
            for (String rules : RULES) {
                all.add(new Endpoint(
                        "GET",
                        POLICIES + "/{id}/" + rules + "/{rule}",
                        only,
                        Endpoint.READERS,
                        (call, arguments) -> rule(call, policies, rules, arguments)));
            }
            all.add(new Endpoint("PATCH", POLICIES + "/{id}/rules/{rule}", only, Endpoint.ASKERS, (call, arguments) -> {
                RoleSetting before = toChange(policies, arguments);
                return set(RulePatch.apply(before, arguments.get("rule"), call.object()));
            }));
            all.add(new Endpoint(
                    "PATCH",
                    POLICIES + "/{id}",
                    only,
                    Endpoint.ASKERS,
                    (call, arguments) -> set(changed(toChange(policies, arguments), call.object()))));
        }
        return all;
    }

    private Reply rule(Call call, Policies policies, String rules, Arguments arguments) {
        String wanted = arguments.get("rule");
        ObjectNode found = Rules.of(setting(policies, arguments), call.version()).stream()
                .filter(rule -> rule.path("id").asText().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> GraphException.notFound(wanted));
        return Reply.of(reading.whole(
                call, found, Rules.TYPE, POLICIES + "('" + arguments.get("id") + "')/" + rules + "/$entity"));
    }

    /** All rules at once, or none. */
    private static RoleSetting changed(RoleSetting before, JsonNode body) {
        Wrong.known(body, POLICY, Rules.NAME);
        JsonNode rules = body.path("rules");
        if (!rules.isArray() || rules.isEmpty() || rules.size() > MOST_RULES) {
            throw Wrong.because("Send rules, a list of the rules that are to change.");
        }
        RoleSetting setting = before;
        for (JsonNode rule : rules) {
            String id = Tree.text(rule, "id").orElseThrow(() -> Wrong.because("Each rule must have its id."));
            setting = RulePatch.apply(setting, id, rule);
        }
        return setting;
    }

    private RoleSetting setting(Policies policies, Arguments arguments) {
        String id = arguments.get("id");
        SettingKey key = policies.key(id).orElseThrow(() -> GraphException.notFound(id));
        return pim.settings().setting(key);
    }

    /** Entra has words of its own for it where a policy that does not exist is to be changed. */
    private RoleSetting toChange(Policies policies, Arguments arguments) {
        return policies.key(arguments.get("id"))
                .map(pim.settings()::setting)
                .orElseThrow(() -> new GraphException(400, "InputPolicyNotFound", "Policy is not found."));
    }

    private Reply set(RoleSetting setting) {
        return switch (pim.decide(new Command.Set(asker.caller(), setting))) {
            case Decision.Done _ -> Reply.NOTHING;
            case Decision.Refused refused ->
                throw Refused.of(
                        Refusals.toldToStranger(refused.reasons()),
                        setting.key() instanceof SettingKey.OfRole ? Surface.ROLES : Surface.GROUPS);
        };
    }
}
