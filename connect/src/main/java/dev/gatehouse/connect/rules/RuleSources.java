package dev.gatehouse.connect.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.config.Loaded;
import dev.gatehouse.detection.config.ReadFieldTables;
import dev.gatehouse.detection.rules.ChosenThresholds;
import dev.gatehouse.detection.rules.FieldTableFiles;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a command has its rules and its context from.
 *
 * @param home where Gatehouse lies, with its catalogue
 * @param rules files and folders of further rules
 * @param catalogue whether the catalogue's rules count
 * @param context the file that the user named; empty for {@code gatehouse.yaml}, if there is one
 */
public record RuleSources(Path home, List<Path> rules, boolean catalogue, Optional<Path> context) {
    private static final Path CONFIGURATION = Path.of("gatehouse.yaml");
    private static final String CATALOGUE = "detections";

    public RuleSources {
        requireNonNull(home, "home is null");
        rules = List.copyOf(rules);
        requireNonNull(context, "context is null");
    }

    /** The folder of Gatehouse's own rules. */
    public static Path catalogue(Path home) {
        return home.resolve(CATALOGUE);
    }

    /** Every file and folder that may be read. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>(rules);
        Path configuration = context.orElse(CONFIGURATION);
        files.add(configuration);
        files.addAll(fieldTables(configuration));
        files.add(catalogue(home));
        return files;
    }

    /** The files that the configuration names, as far as it can be read: what is wrong with it is told elsewhere. */
    private static List<Path> fieldTables(Path configuration) {
        try {
            return ConfigurationReader.read(configuration.toString(), Files.readAllBytes(configuration))
                    .configuration()
                    .map(Configuration::fieldTables)
                    .orElse(List.of())
                    .stream()
                    .map(configuration::resolveSibling)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What the administrator declared; nothing where the file has mistakes, which are told. */
    public Configuration configuration(Complaining complaints) {
        Path file = context.orElse(CONFIGURATION);
        if (context.isEmpty() && !Files.exists(file)) {
            return Configuration.none();
        }
        try {
            Loaded loaded = ConfigurationReader.read(file.toString(), Files.readAllBytes(file));
            loaded.problems().forEach(problem -> complaints.tellUsage(problem.describe()));
            if (loaded.configuration().isEmpty()) {
                complaints.tell("going on without any context, for " + file + " has mistakes");
            }
            return loaded.configuration().orElse(Configuration.none());
        } catch (IOException e) {
            complaints.tellUsage(file + ": " + unreadable(file, e)
                    + "; name a file that can be read (--context). Going on without any context");
            return Configuration.none();
        }
    }

    /**
     * The rules; mistakes in them are told.
     *
     * @param fields further fields that rows must have
     */
    public Rulebook rulebook(Configuration configuration, Set<String> fields, Complaining complaints) {
        return rulebook(content(complaints), configuration, fieldTables(configuration, complaints), fields, complaints);
    }

    /** What the rule files hold; mistakes in them are told. */
    public RuleContent content(Complaining complaints) {
        RuleContent found = RuleContent.NONE;
        if (catalogue) {
            found = found.and(read(catalogue(home), RuleSource.CATALOGUE, complaints));
        }
        for (Path path : rules) {
            found = found.and(read(path, RuleSource.COMMUNITY, complaints));
        }
        return unique(found, complaints);
    }

    /** Rules that are judged like Gatehouse's own: none of their alerts are joined by day. */
    public Rulebook ownRulebook(Path path, Configuration configuration, Set<String> fields, Complaining complaints) {
        RuleContent content = unique(read(path, RuleSource.CATALOGUE, complaints), complaints);
        return rulebook(content, configuration, fieldTables(configuration, complaints), fields, complaints);
    }

    private static RuleContent unique(RuleContent found, Complaining complaints) {
        RuleFiles unique = UniqueRules.of(found);
        unique.problems().forEach(complaints::tell);
        return unique.content();
    }

    /** The book of rules that were read; what is wrong with it is told. */
    public static Rulebook rulebook(
            RuleContent content,
            Configuration configuration,
            FieldTables tables,
            Set<String> fields,
            Complaining complaints) {
        ChosenThresholds chosen = ChosenThresholds.apply(content, configuration.thresholds());
        chosen.problems().forEach(complaints::tell);
        Rulebook rulebook = Rulebook.of(chosen.content(), configuration.watchlists(), tables, fields);
        rulebook.problems().forEach(complaints::tell);
        return rulebook;
    }

    /** What fields of rules stand for; a file with mistakes, which are told, says nothing. */
    public FieldTables fieldTables(Configuration configuration, Complaining complaints) {
        FieldTables tables = FieldTableFiles.shipped();
        for (String name : configuration.fieldTables()) {
            Path file = context.orElse(CONFIGURATION).resolveSibling(name);
            try {
                ReadFieldTables read = FieldTableFiles.read(file.toString(), Files.readAllBytes(file), tables);
                read.problems().forEach(problem -> complaints.tellUsage(problem.describe()));
                tables = tables.with(read.sources());
            } catch (IOException e) {
                complaints.tellUsage(
                        file + ": " + unreadable(file, e) + "; name a file that can be read (fieldTables)");
            }
        }
        return tables;
    }

    private static RuleContent read(Path path, RuleSource source, Complaining complaints) {
        RuleFiles files = RuleFiles.read(path, source);
        files.problems().forEach(complaints::tell);
        return files.content();
    }

    private static String unreadable(Path file, IOException failure) {
        if (Files.isDirectory(file)) {
            return "is a folder";
        }
        return Files.exists(file) ? InputProblem.of(file.toString(), failure).reason() : "does not exist";
    }
}
