package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.identity.Totp;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.Person;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was imported before the server began is there over the wire. */
@QuarkusTest
@QuarkusTestResource(value = ImportedResource.class, restrictToAnnotatedClass = true)
final class ImportedTest {
    private final World world;
    private final Pim pim;
    private final Graph graph;

    ImportedTest(World world, Pim pim, Graph graph) {
        this.world = world;
        this.pim = pim;
        this.graph = graph;
    }

    @Test
    void whoWasImportedActivatesWhatHisGroupIsEligibleForUnderTheSettingsThatCameAlong() {
        SignedIn kim = signedIn("kim");
        assertThat(Pim.id(kim)).isEqualTo(ImportedResource.KIM);
        assertThat(pim.get(signedIn("ada"), "grants?kind=eligible&state=current")
                        .json()
                        .get("items"))
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.at("/principalId").asText()).isEqualTo(ImportedResource.DESK);
                    assertThat(grant.at("/principalName").asText()).isEqualTo("Desk");
                });

        Answer tooLong = pim.post(kim, "requests", activation("PT4H"));
        assertThat(tooLong.status()).as(tooLong.body()).isEqualTo(400);
        assertThat(tooLong.json().at("/refusals/0/limit").asText()).isEqualTo("PT3H");

        Answer activated = pim.post(kim, "requests", activation("PT3H"));
        assertThat(activated.status()).as(activated.body()).isEqualTo(201);
        Until.holds(() -> pim.get(kim, "grants?kind=active&state=current&roleDefinitionId=" + ImportedResource.HELPDESK)
                .json()
                .at("/items/0/inDirectory")
                .asBoolean());
    }

    @Test
    void whatHisGroupIsEligibleForIsNotDirectlyHis() {
        for (String what : List.of("roleEligibilitySchedules", "roleEligibilityScheduleInstances")) {
            assertThat(graph.list(signedIn("kim"), Graph.ROLES + what + "/filterByCurrentUser(on='principal')"))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.get("principalId").asText()).isEqualTo(ImportedResource.DESK);
                        assertThat(one.get("memberType").asText()).isEqualTo("Group");
                    });
            assertThat(graph.list(signedIn("ada"), Graph.ROLES + what))
                    .extracting(one -> one.get("memberType").asText())
                    .containsExactly("Direct");
        }
    }

    private SignedIn signedIn(String name) {
        return world.session(new Person(
                world.accounts().named(new AccountName(name)).orElseThrow(), Totp.random(new SecureRandom())));
    }

    private static String activation(String time) {
        return Pim.activation(ImportedResource.HELPDESK).replace("PT2H", time);
    }
}
