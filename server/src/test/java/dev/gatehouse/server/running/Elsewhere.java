package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** People and applications that PIM knows and who have no account: they come with tokens of others. */
@Singleton
public final class Elsewhere {
    private final World world;
    private final Pim pim;
    private final PimStation station;

    Elsewhere(World world, Pim pim, PimStation station) {
        this.world = world;
        this.pim = pim;
        this.station = station;
    }

    /** Somebody who was imported. */
    String imported(String name) {
        return known(Account.Kind.USER, name);
    }

    /** Something new that was imported. */
    String known(Account.Kind kind, String name) {
        PrincipalId id = PrincipalId.of(UUID.randomUUID().toString());
        observe(new Account(id, name, kind, true, false, false, id, Optional.empty()));
        return id.toString();
    }

    /** PIM hears how somebody is now. */
    void observe(Account account) {
        SignedIn _ = pim.ada();
        assertThat(station.decide(new Command.Observe(account))).isInstanceOf(Decision.Done.class);
    }

    /** The first administrator makes somebody eligible for a role. */
    void makeEligible(String whom, String role) {
        Answer made = pim.post(
                pim.ada(),
                "requests",
                "{'action':'adminAssign','kind':'eligible','principalId':'" + whom + "','target':{'roleDefinitionId':'"
                        + role + "'},'justification':'joins the team'}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    /** Whoever has a token activates a role for somebody, by Microsoft Graph's path. */
    Answer activate(String token, String whom, String role) {
        return post(
                Graph.ROLES + "roleAssignmentScheduleRequests",
                "{'action':'selfActivate','principalId':'" + whom + "','roleDefinitionId':'" + role
                        + "','directoryScopeId':'/','justification':'INC-7 mailbox is stuck',"
                        + "'scheduleInfo':{'expiration':{'type':'AfterDuration','duration':'PT1H'}}}",
                token);
    }

    /** A body whose quotation marks may be single ones. */
    Answer post(String path, String json, String token) {
        return world.client().post(path, json.replace('\'', '"'), "Authorization", "Bearer " + token);
    }
}
