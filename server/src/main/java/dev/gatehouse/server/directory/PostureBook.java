package dev.gatehouse.server.directory;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.posture.PostureFacts;
import dev.gatehouse.detection.posture.PostureJudgement;
import dev.gatehouse.directory.posture.Ways;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.sigma.Level;
import java.util.Optional;

/** What the checks find in the export in force: worked out once for each export and configuration, when somebody asks. */
public final class PostureBook {
    private final DirectoryKeeper directory;
    private Optional<Judged> judged = Optional.empty();

    /** Of the export that this keeps in force. */
    public PostureBook(DirectoryKeeper directory) {
        this.directory = requireNonNull(directory, "directory is null");
    }

    /**
     * What was found.
     *
     * @param known the export
     * @param configuration by which it was judged
     */
    public record Judged(DirectoryKeeper.Known known, Configuration configuration, PostureFacts facts) {
        public Judged {
            requireNonNull(known, "known is null");
            requireNonNull(configuration, "configuration is null");
            requireNonNull(facts, "facts is null");
        }

        private boolean isOf(DirectoryKeeper.Known other, Configuration wanted) {
            return known.equals(other) && configuration.equals(wanted);
        }
    }

    /** What is found by a configuration; empty where no export is in force. */
    public synchronized Optional<Judged> by(Configuration configuration) {
        Optional<DirectoryKeeper.Known> known = directory.inForce();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (judged.filter(one -> one.isOf(known.get(), configuration)).isEmpty()) {
            judged = Optional.of(judge(known.get(), configuration));
        }
        return judged;
    }

    private static Judged judge(DirectoryKeeper.Known known, Configuration configuration) {
        Tenant tenant = known.export().tenant();
        PostureJudgement judgement = PostureJudgement.of(tenant, configuration);
        return new Judged(
                known,
                configuration,
                new PostureFacts(
                        configuration.tenant(),
                        judgement,
                        Ways.toGlobalAdministrator(tenant, judgement.baseline()),
                        Optional.empty(),
                        known.export().taken().words(),
                        Level.LOW));
    }
}
