package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.detection.config.Expectation.Kind;
import dev.gatehouse.directory.RoleCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code gatehouse.yaml}: either the configuration, or every mistake in the file. */
public final class ConfigurationReader {
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Problems problems;

    private ConfigurationReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads a file's bytes, which must be UTF-8; the file's name is for the messages only. */
    public static Loaded read(String file, byte[] bytes) {
        return read(file, new String(bytes, StandardCharsets.UTF_8));
    }

    /** Reads a file's text; the file's name is for the messages only. An empty text is a valid configuration. */
    public static Loaded read(String file, String text) {
        var problems = new Problems(file);
        var yaml = new YamlText(file, text.startsWith("\uFEFF") ? text.substring(1) : text, problems);
        var configuration = yaml.compose()
                .filter(node -> !Scalars.isEmpty(node))
                .map(new ConfigurationReader(problems)::document)
                .orElseGet(Configuration::none);
        var found = problems.all();
        return new Loaded(found.isEmpty() ? Optional.of(configuration) : Optional.empty(), found);
    }

    private Configuration document(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, "the file", ConfigType.SECTION, Scalars.kind(node));
            return Configuration.none();
        }
        var section = Section.of(mapping, "", ConfigurationSchema.KEYS, problems);
        return new Configuration(
                section.get("tenant").flatMap(this::tenant).orElse(Configuration.DEFAULT_TENANT),
                accounts(section, "emergencyAccounts"),
                accounts(section, "privilegedAccounts"),
                value(section, "privilegedRoles")
                        .map(new RolesReader(RoleCatalogue.builtIn(), problems)::read)
                        .orElse(PrivilegedRoles.NONE),
                value(section, "watchlists")
                        .map(new WatchlistsReader(problems)::read)
                        .orElse(Watchlists.NONE),
                files(section, ConfigurationSchema.FIELD_TABLES),
                value(section, ConfigurationSchema.WORKING_HOURS).flatMap(new WorkingHoursReader(problems)::read),
                value(section, ConfigurationSchema.THRESHOLDS)
                        .map(new ThresholdsReader(problems)::read)
                        .orElse(Map.of()),
                expectations(section),
                value(section, ConfigurationSchema.POSTURE)
                        .map(new PostureReader(problems)::read)
                        .orElse(PostureSettings.DEFAULT),
                section.get(ConfigurationSchema.ACCEPTED_FINDINGS)
                        .map(new AcceptanceReader(problems)::read)
                        .orElse(List.of()),
                section.get(ConfigurationSchema.SOURCES)
                        .map(new SourcesReader(problems)::read)
                        .orElse(List.of()),
                value(section, ConfigurationSchema.RETENTION).flatMap(new RetentionReader(problems)::read),
                value(section, ServerSchema.SERVER)
                        .map(new ServerReader(problems)::read)
                        .orElse(ServerSettings.NONE),
                section.get(SinkSchema.SINKS)
                        .map(new SinksReader(problems)::read)
                        .orElse(List.of()),
                section.get(SinkSchema.TARGETS).map(this::targets).orElse(List.of()),
                value(section, SinkSchema.CANARY).flatMap(new CanaryReader(problems)::read));
    }

    private List<String> targets(Node node) {
        return Lists.oneOrMore(node).stream()
                .flatMap(item ->
                        Scalars.text(item, "an entry of " + SinkSchema.TARGETS, ConfigType.TEXTS, problems).stream())
                .toList();
    }

    private List<Expectation> expectations(Section section) {
        var expectations = new ArrayList<Expectation>();
        expectations.addAll(expectations(section, ConfigurationSchema.EXCLUSIONS, Kind.EXCLUSION));
        expectations.addAll(expectations(section, ConfigurationSchema.PLANNED_CHANGES, Kind.PLANNED_CHANGE));
        expectations.addAll(expectations(section, ConfigurationSchema.PLANNED_TESTS, Kind.PLANNED_TEST));
        return expectations;
    }

    private List<Expectation> expectations(Section section, String key, Kind kind) {
        return section.get(key)
                .map(new ExpectationReader(key, kind, problems)::read)
                .orElse(List.of());
    }

    private Optional<String> tenant(Node node) {
        return Scalars.text(node, "tenant", ConfigType.TEXT, problems).filter(name -> {
            boolean good = TENANT.matcher(name).matches();
            if (!good) {
                var message = Quoted.of(name) + " is no name for a tenant";
                var expected = "letters, digits, \".\", \"_\" and \"-\", at most 64";
                problems.add(Code.BAD_VALUE, problems.origin(node), message, expected, "choose another name");
            }
            return good;
        });
    }

    private List<Account> accounts(Section section, String key) {
        var reader = new AccountReader(problems);
        return section
                .get(key)
                .map(node -> Lists.of(node, key, ConfigType.ACCOUNTS, problems))
                .orElse(List.of())
                .stream()
                .flatMap(item -> reader.read(item, "an entry of " + key).stream())
                .toList();
    }

    private List<String> files(Section section, String key) {
        return section.get(key).map(node -> Lists.of(node, key, ConfigType.FILES, problems)).orElse(List.of()).stream()
                .flatMap(item -> Scalars.text(item, "an entry of " + key, ConfigType.FILES, problems).stream())
                .toList();
    }

    private static Optional<Node> value(Section section, String key) {
        return section.get(key).filter(node -> !Scalars.isEmpty(node));
    }
}
