package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.start.DataFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class StartTest {
    private final Path data;

    StartTest(@ConfigProperty(name = "gatehouse.data") Path data) {
        this.data = data;
    }

    /** Alone, this test is the first thing that happens to the server: nobody has asked it for anything. */
    @Test
    void takesTheDataFolderBeforeTheFirstRequest() {
        assertThatThrownBy(() -> DataFolder.open(data)).hasMessageContaining("in use");
    }
}
