package dev.gatehouse.server.graph.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.server.api.pim.Admittance;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Refusals;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Admission;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Shown;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.pim.Refused;
import dev.gatehouse.server.graph.pim.Surface;
import dev.gatehouse.server.identity.Permission;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.store.pim.AccountQuery;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shuts users out and lets them in again: {@code accountEnabled}, and {@code revokeSignInSessions}
 * (https://learn.microsoft.com/graph/api/user-revokesigninsessions).
 */
@Singleton
final class AccountFeature implements Feature {
    private static final String ENABLED = "accountEnabled";

    private final PimStation pim;
    private final Asker asker;
    private final Admittance admittance;

    AccountFeature(PimStation pim, Asker asker, Admittance admittance) {
        this.pim = pim;
        this.asker = asker;
        this.admittance = admittance;
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        all.add(new Endpoint("PATCH", "users/{id}", Version.ALL, Endpoint.ASKERS, this::change)
                .alsoFor(Admission.permitted(Permission.ENABLE_ACCOUNTS)));
        // With the namespace, too, as some clients write it.
        for (String action : List.of("revokeSignInSessions", "microsoft.graph.revokeSignInSessions")) {
            all.add(new Endpoint(
                            "POST",
                            "users/{id}/" + action,
                            Version.ALL,
                            Endpoint.ASKERS,
                            (call, arguments) -> signedOut(call, arguments.get("id")))
                    .alsoFor(Admission.permitted(Permission.REVOKE_SESSIONS)));
            all.add(new Endpoint(
                    "POST",
                    "me/" + action,
                    Version.ALL,
                    Endpoint.ASKERS,
                    (call, _) -> signedOut(call, asker.id().toString())));
        }
        return all;
    }

    private Reply change(Call call, Arguments arguments) {
        boolean enabled = enabled(call.object());
        String id = arguments.get("id");
        return switch (admittance.enable(user(id), id, enabled)) {
            case Decision.Done _ -> Reply.NOTHING;
            case Decision.Refused refused -> throw told(id, Refusals.toldToStranger(refused.reasons()));
        };
    }

    private static boolean enabled(JsonNode body) {
        Tree.unknown(body, Set.of("id", ENABLED)).ifPresent(name -> {
            throw bad("Of a user only " + ENABLED + " can be changed here, and not '" + Shown.of(name) + "'.");
        });
        JsonNode enabled = body.path(ENABLED);
        if (!enabled.isBoolean()) {
            throw bad(ENABLED + " must be true or false.");
        }
        return enabled.asBoolean();
    }

    private static GraphException told(String id, List<Refusal> reasons) {
        return Refusals.nameNobody(reasons) ? GraphException.notFound(id) : Refused.of(reasons, Surface.ROLES);
    }

    private Reply signedOut(Call call, String id) {
        return switch (admittance.signOut(user(id))) {
            case DONE -> {
                ObjectNode done = Tree.object();
                done.put("@odata.context", call.url("$metadata#Edm.Boolean"));
                done.put("value", true);
                yield Reply.of(done);
            }
            case DENIED -> throw asker.viewer().isPresent() ? GraphException.notFound(id) : denied();
            case UNKNOWN -> throw GraphException.notFound(id);
            case ELSEWHERE ->
                throw bad("The user signs in elsewhere, and the sessions are ended there; PATCH " + ENABLED
                        + " shuts the user out here.");
        };
    }

    private static GraphException denied() {
        return GraphException.denied(
                "Insufficient privileges to complete the operation. Others are signed out by people"
                        + " who are " + Role.PRIVILEGED_ROLE_ADMINISTRATOR.title() + ", and by applications with "
                        + Permission.REVOKE_SESSIONS.graph() + ".");
    }

    /** By his object id, or by his name; whoever asks. Of several of one name none is meant. */
    private Optional<Account> user(String id) {
        if (ObjectId.parse(id).isPresent()) {
            return admittance.user(id);
        }
        List<Account> named = pim.queries()
                .accounts(AccountQuery.all(2).kind(Account.Kind.USER).named(id));
        if (named.size() > 1 && asker.viewer().isEmpty()) {
            throw bad("There are several users '" + Shown.of(id) + "': name the one by the id.");
        }
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static GraphException bad(String message) {
        return new GraphException(400, "Request_BadRequest", message);
    }
}
