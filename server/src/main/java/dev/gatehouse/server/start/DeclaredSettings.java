package dev.gatehouse.server.start;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.rules.Complaining;
import dev.gatehouse.connect.rules.RuleSources;
import dev.gatehouse.detection.config.ConfigProblem;
import dev.gatehouse.detection.config.ServerRole;
import dev.gatehouse.detection.config.ServerSettings;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.sigma.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the organisation declares of how the server is reached.
 *
 * @param certificate the certificate to show in place of one that the server makes
 * @param oidc the OpenID provider that is trusted
 * @param limits how much one principal may ask for
 */
public record DeclaredSettings(Optional<Pair> certificate, Optional<Settings.Oidc> oidc, ServerSettings.Limits limits) {
    /** A certificate and its key. */
    public record Pair(Path certificate, Path key) {
        public Pair {
            requireNonNull(certificate, "certificate is null");
            requireNonNull(key, "key is null");
        }
    }

    public DeclaredSettings {
        requireNonNull(certificate, "certificate is null");
        requireNonNull(oidc, "oidc is null");
        requireNonNull(limits, "limits is null");
    }

    /**
     * What a file says; nothing where there is none.
     *
     * @throws StartException with everything that is wrong in it
     */
    public static DeclaredSettings read(Optional<Path> file) {
        if (file.isEmpty()) {
            return new DeclaredSettings(Optional.empty(), Optional.empty(), ServerSettings.Limits.USUAL);
        }
        Mistakes mistakes = new Mistakes(new ArrayList<>());
        ServerSettings said = new RuleSources(Path.of(""), List.of(), false, file)
                .configuration(mistakes)
                .server();
        Path folder = file.get().toAbsolutePath().normalize().resolveSibling("");
        DeclaredSettings settings = new DeclaredSettings(
                said.certificate()
                        .map(pair ->
                                new Pair(mistakes.in(folder, pair.certificate()), mistakes.in(folder, pair.key()))),
                said.oidc().map(DeclaredSettings::provider),
                said.limits());
        if (!mistakes.lines.isEmpty()) {
            throw new StartException(String.join("\n", mistakes.lines));
        }
        return settings;
    }

    private static Settings.Oidc provider(ServerSettings.Oidc said) {
        Map<String, Role> roles = new LinkedHashMap<>();
        said.roles().forEach((value, role) -> roles.put(value, role(role)));
        return new Settings.Oidc(
                said.issuer(),
                said.clientId(),
                said.audience(),
                said.rolesClaim(),
                roles,
                said.objectIdClaim(),
                said.secondFactor());
    }

    private static Role role(ServerRole said) {
        return Role.titled(said.title()).orElseThrow(() -> new IllegalStateException("there is no role " + said));
    }

    private record Mistakes(List<String> lines) implements Complaining {
        /** The file of this path in a folder; one that cannot be read is a mistake. */
        Path in(Path folder, ServerSettings.FilePath named) {
            Path file = folder.resolve(named.path());
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                lines.add(new ConfigProblem(
                                ConfigProblem.Code.BAD_VALUE,
                                Printable.of(file.toString(), '\uFFFD') + " cannot be read",
                                named.origin(),
                                "a file that the server's user can read",
                                "make it so, or name another")
                        .describe());
            }
            return file;
        }

        @Override
        public void tell(String message) {
            // What follows from a mistake, which is told for itself.
        }

        @Override
        public void tellUsage(String message) {
            lines.add(message);
        }

        @Override
        public void tell(Problem problem) {
            lines.add(problem.toString());
        }
    }
}
