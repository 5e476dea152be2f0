package dev.gatehouse.server.running;

import dev.gatehouse.server.Repository;
import dev.gatehouse.server.furnish.Wishes;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the server the example's export of the directory. */
public final class DirectoryResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        System.setProperty(
                Wishes.DIRECTORY,
                Repository.folder().resolve("examples/contoso/directory").toString());
        return Map.of();
    }

    @Override
    public void stop() {
        System.clearProperty(Wishes.DIRECTORY);
    }
}
