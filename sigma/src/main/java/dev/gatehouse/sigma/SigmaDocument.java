package dev.gatehouse.sigma;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one document of a rule file is: a rule, a correlation of rules, or a filter on rules. */
public sealed interface SigmaDocument permits SigmaRule, SigmaCorrelation, SigmaFilter {
    /** What the document says of itself. */
    Header header();

    /** From {@code id:}, or made of title and file where that is absent. */
    default RuleId id() {
        return header().id();
    }

    /** The unique name by which correlations and filters refer to it. */
    default Optional<String> name() {
        return header().name();
    }

    /** The title. */
    default String title() {
        return header().title();
    }

    /** {@link Level#MEDIUM} where the file names none. */
    default Level level() {
        return header().level();
    }

    /** Empty where the file names none. */
    default String status() {
        return header().status();
    }

    /** The tags, such as {@code attack.t1110}. */
    default List<String> tags() {
        return header().tags();
    }

    /** Empty where there is none. */
    default String description() {
        return header().description();
    }

    /** What may fire it without harm. */
    default List<String> falsePositives() {
        return header().falsePositives();
    }

    /** Where to read more. */
    default List<String> references() {
        return header().references();
    }

    /** The map {@code custom:} as plain data. */
    default Map<String, Object> custom() {
        return header().custom();
    }

    /** The other keys of the document that Sigma does not define, as plain data. */
    default Map<String, Object> extra() {
        return header().extra();
    }

    /** The file it was read from. */
    default String file() {
        return header().file();
    }

    /** The document's first line. */
    default int line() {
        return header().line();
    }

    /** The digest of the document's text. */
    default String sha256() {
        return header().sha256();
    }
}
