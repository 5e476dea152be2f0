package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class NoDirectoryTest {
    private final World world;

    NoDirectoryTest(World world) {
        this.world = world;
    }

    /** An empty list would look as if all were well. */
    @Test
    void isAProblemThatSaysHowToGiveOne() {
        for (String path : new String[] {"", "/summary", "/ways"}) {
            Answer answer = world.client()
                    .get("/api/v1/posture" + path, "Authorization", "Bearer " + world.token(Role.AUDITOR));
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.json().get("type").textValue()).isEqualTo("urn:gatehouse:problem:no-directory");
            assertThat(answer.json().get("detail").textValue()).contains("--directory DIR");
        }
    }
}
