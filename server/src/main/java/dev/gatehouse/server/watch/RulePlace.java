package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.rules.Complaining;
import dev.gatehouse.connect.rules.RuleFiles;
import dev.gatehouse.connect.rules.RuleSources;
import dev.gatehouse.connect.rules.UniqueRules;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.server.directory.Looks;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.sigma.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where rules and the configuration lie, and what is in force of them.
 *
 * @param home where Gatehouse lies, with its catalogue
 * @param rules files and folders of further rules
 * @param context the file with what the organisation declares; empty for none
 * @param judging whether rules are in force; otherwise the configuration alone
 */
public record RulePlace(Path home, List<Path> rules, Optional<Path> context, boolean judging) {
    private static final Rulebook NO_RULES =
            Rulebook.of(RuleContent.NONE, Watchlists.NONE, FieldTables.NONE, WatchRules.fields());

    /** One whose rules are in force. */
    public RulePlace(Path home, List<Path> rules, Optional<Path> context) {
        this(home, rules, context, true);
    }

    public RulePlace {
        requireNonNull(home, "home is null");
        rules = List.copyOf(rules);
        requireNonNull(context, "context is null");
    }

    /**
     * What was read.
     *
     * @param mistakes what is wrong, a line each: none of it may be put in force
     * @param warnings what whoever runs the server should know
     * @param content what the rule files hold
     * @param tables what fields of rules stand for
     */
    public record Loaded(
            WatchRules rules, List<String> mistakes, List<String> warnings, RuleContent content, FieldTables tables) {
        public Loaded {
            requireNonNull(rules, "rules is null");
            requireNonNull(content, "content is null");
            requireNonNull(tables, "tables is null");
            mistakes = List.copyOf(mistakes);
            warnings = List.copyOf(warnings);
        }

        /** The same files by another configuration. */
        Loaded with(Configuration configuration, Set<RuleId> disabled) {
            Heard heard = new Heard();
            boolean same = configuration
                            .watchlists()
                            .equals(rules.configuration().watchlists())
                    && configuration.thresholds().equals(rules.configuration().thresholds());
            Rulebook rulebook = same
                    ? rules.rulebook()
                    : RuleSources.rulebook(content, configuration, tables, WatchRules.fields(), heard);
            return new Loaded(
                    new WatchRules(configuration, rulebook, disabled, Optional.empty()),
                    heard.mistakes,
                    heard.warnings,
                    content,
                    tables);
        }
    }

    /** Reads everything. */
    public Loaded load() {
        Heard heard = new Heard();
        RuleSources sources = new RuleSources(home, rules, true, context);
        Configuration configuration = context.isPresent() ? sources.configuration(heard) : Configuration.none();
        if (!judging) {
            return new Loaded(
                    new WatchRules(configuration, NO_RULES),
                    heard.mistakes,
                    heard.warnings,
                    RuleContent.NONE,
                    FieldTables.NONE);
        }
        RuleContent content = sources.content(heard);
        FieldTables tables = sources.fieldTables(configuration, heard);
        Rulebook rulebook = RuleSources.rulebook(content, configuration, tables, WatchRules.fields(), heard);
        return new Loaded(new WatchRules(configuration, rulebook), heard.mistakes, heard.warnings, content, tables);
    }

    /** Other rules in place of those that lie there, by a configuration. */
    Loaded only(RuleContent content, Configuration configuration) {
        Heard heard = new Heard();
        RuleFiles unique = UniqueRules.of(content);
        unique.problems().forEach(heard::tell);
        FieldTables tables = new RuleSources(home, rules, true, context).fieldTables(configuration, heard);
        Rulebook rulebook = Rulebook.of(unique.content(), configuration.watchlists(), tables, WatchRules.fields());
        rulebook.problems().forEach(heard::tell);
        return new Loaded(
                new WatchRules(configuration, rulebook), heard.mistakes, heard.warnings, unique.content(), tables);
    }

    /** What the files look like: where two answers differ, something in them may have changed. */
    String looks() {
        List<Path> roots = new ArrayList<>(rules);
        if (judging) {
            roots.add(RuleSources.catalogue(home));
        }
        context.ifPresent(roots::add);
        return Looks.of(roots);
    }

    private static final class Heard implements Complaining {
        private final List<String> mistakes = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        @Override
        public void tell(String message) {
            warnings.add(message);
        }

        @Override
        public void tellUsage(String message) {
            mistakes.add(message);
        }

        @Override
        public void tell(Problem problem) {
            (problem.severity() == Severity.ERROR ? mistakes : warnings).add(problem.toString());
        }
    }
}
