package dev.gatehouse.server.furnish;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ServerSettings.WatchServer;
import dev.gatehouse.server.grant.far.HttpWatch;
import dev.gatehouse.server.identity.SecretReader;
import dev.gatehouse.server.start.StartException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What a server needs, and what it must not have, that only grants. */
final class GrantOnly {
    private static final Logger LOG = Logger.getLogger(GrantOnly.class);

    private GrantOnly() {}

    /** Refuses what would bring logs in, and a server that nothing watches. */
    static void check(Configuration configuration) {
        if (!configuration.sources().isEmpty()) {
            throw new StartException(
                    "--role grant takes no logs, and gatehouse.yaml declares sources: leave them to the watch,"
                            + " and give this server a gatehouse.yaml of its own with --context FILE");
        }
        if (configuration.canary().isPresent()) {
            throw new StartException(
                    "--role grant judges nothing, and gatehouse.yaml declares a canary: leave it to the watch,"
                            + " and give this server a gatehouse.yaml of its own with --context FILE");
        }
        if (configuration.server().watch().isEmpty()) {
            throw new StartException(
                    "--role grant needs the server that watches it: start that with --role watch, make two tokens there"
                            + " (gatehouse admin token NAME --source grant --table AuditLogs, and --role SecurityReader), and"
                            + " write server.watch"
                            + " with url, sendTokenFrom and askTokenFrom into gatehouse.yaml");
        }
    }

    /** Warns of what is not refused, but mostly forgotten. */
    static void warn(Configuration configuration) {
        if (configuration.emergencyAccounts().isEmpty()) {
            LOG.warn(
                    "gatehouse.yaml of --role grant declares no emergencyAccounts: what the watch's declares is not known"
                            + " here, and while the watch is away nobody activates a role whose setting asks about risk");
        }
    }

    /** The way to the watch. */
    static HttpWatch watch(WatchServer said, Optional<Path> context, InstantSource clock) {
        Path folder = SourceFolders.base(context);
        SecretReader secrets = new SecretReader(folder, name -> Optional.ofNullable(System.getenv(name)));
        try {
            return new HttpWatch(
                    said.url(),
                    said.caFile().map(file -> folder.resolve(file.path())),
                    () -> secrets.read(said.sendToken()),
                    () -> secrets.read(said.askToken()),
                    clock);
        } catch (IllegalArgumentException e) {
            throw new StartException("server.watch: " + e.getMessage(), e);
        }
    }
}
