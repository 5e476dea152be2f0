package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Writes {@code docs/sigma-conformance.md}: what became of every vector, and what was decided where the text is open. */
final class ConformanceReport {
    private static final Pattern END_OF_CLAUSE = Pattern.compile(
            "[:|(]| with | order | negative| list| v[46]| odd| is the| without| prepends| does| permutations| nested| search| number| string| float| on ");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, EnumMap<Verdict, Integer>> bySource = new LinkedHashMap<>();
    private final Map<String, EnumMap<Verdict, Integer>> byClause = new TreeMap<>();
    private final Map<String, String> notPassed = new TreeMap<>();

    String write() {
        matches();
        correlations();
        filters();
        text.append("""
                # Conformance to Sigma 2.1

                This page is generated: `ConformanceReportTest` fails where it is not what was measured, and writes it anew
                with `./verify sigma -- -Dtest=ConformanceReportTest -Dconformance.write=true`. It needs the vectors beside
                the checkout (`shared/corpus/sigma-vectors`), and is skipped where they are not there.

                A vector is a rule (or several), an event (or several, with times) and what must fire. Those of the
                specification were read off its text, clause by clause; the others are test cases of other engines on which
                source and majority agree. *Refused* means that the rule was not taken, with a message that says why;
                *wrong*, that something else fired.

                ## By source

                """);
        table("vectors of", bySource);
        text.append("""

                ## By clause of the specification

                Vectors that were read off the specification, and those of rules that must be refused.

                """);
        table("clause", byClause);
        text.append("\n## Not passed\n\n");
        Map<String, String> reasons = new TreeMap<>(VectorsTest.NOT_PASSED);
        reasons.putAll(CorrelationVectorsTest.NOT_PASSED);
        text.append("Each is held to be wrong, or to speak of an option of one engine.\n\n");
        text.append("| vector | here | clause that speaks against it |\n|---|---|---|\n");
        notPassed.forEach((id, answer) -> text.append("| ")
                .append(id)
                .append(" | ")
                .append(answer)
                .append(" | ")
                .append(reasons.getOrDefault(id, "**none: a fault of this engine**"))
                .append(" |\n"));
        text.append('\n').append(DECISIONS);
        return text.toString();
    }

    private void matches() {
        for (MatchVector vector : MatchVector.read("match.json")) {
            count(bySource, vector.source(), vector.verdict());
            vector.clause().ifPresent(clause -> count(byClause, group(clause), vector.verdict()));
            note(vector.id(), vector.verdict());
        }
        for (MatchVector vector : MatchVector.read("reject-spec.json")) {
            count(bySource, "sigma-specification, to be refused", vector.verdict());
            count(byClause, "to be refused", vector.verdict());
            note(vector.id(), vector.verdict());
        }
    }

    private void correlations() {
        for (String file : List.of("correlations-spec.json", "correlations-community.json")) {
            for (CorrelationVector vector : CorrelationVector.read(file)) {
                Verdict verdict = vector.verdict().isEmpty() ? Verdict.PASSED : Verdict.WRONG;
                count(bySource, vector.source() + ", correlations", verdict);
                vector.clause()
                        .ifPresent(clause -> count(byClause, "correlations#" + clause.split("[ :]", 2)[0], verdict));
                note(vector.id(), verdict);
            }
        }
    }

    private void filters() {
        for (String file : List.of("filters-spec.json", "filters-community.json")) {
            for (FilterVector vector : FilterVector.read(file)) {
                Verdict verdict = vector.verdict().isEmpty() ? Verdict.PASSED : Verdict.WRONG;
                count(bySource, vector.source() + ", filters", verdict);
                if (file.contains("spec")) {
                    count(byClause, "filters", verdict);
                }
                note(vector.id(), verdict);
            }
        }
    }

    private void note(String id, Verdict verdict) {
        if (verdict != Verdict.PASSED) {
            notPassed.put(id, verdict == Verdict.REFUSED ? "refused" : "other");
        }
    }

    private static String group(String clause) {
        return END_OF_CLAUSE.split(clause, 2)[0].strip();
    }

    private static void count(Map<String, EnumMap<Verdict, Integer>> counts, String key, Verdict verdict) {
        counts.computeIfAbsent(key, any -> new EnumMap<>(Verdict.class)).merge(verdict, 1, Integer::sum);
    }

    private void table(String what, Map<String, EnumMap<Verdict, Integer>> counts) {
        text.append("| ").append(what).append(" | passed | refused | wrong |\n|---|---|---|---|\n");
        EnumMap<Verdict, Integer> sum = new EnumMap<>(Verdict.class);
        counts.forEach((key, verdicts) -> {
            row(key, verdicts);
            verdicts.forEach((verdict, count) -> sum.merge(verdict, count, Integer::sum));
        });
        row("**all**", sum);
    }

    private void row(String key, Map<Verdict, Integer> verdicts) {
        List<String> cells = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            cells.add(verdicts.getOrDefault(verdict, 0).toString());
        }
        text.append("| ")
                .append(key)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }

    private static final String DECISIONS = """
            ## Where the text is open

            What the specification leaves open, and what is done here.

            | question | decision |
            |---|---|
            | Duplicate keys of a YAML map | an error, as YAML 1.2 has it |
            | `condition` as a list | the items are alternatives, as the text says, though the JSON schema wants one text |
            | `any of`, operators in upper case | taken, as most tools do |
            | `x of` and names that begin with `_` | skipped by patterns, unless the pattern begins with `_` too |
            | `null` and a field that is absent | the same; `exists` tells them apart |
            | `neq` | the negation of the whole test, so it holds for an absent field; on a list, none of the values |
            | Numbers and booleans | compared by their text with plain values, by their number with `lt` and the like, also where the event has them as text |
            | Lists in events | a test holds if it holds for any element; `all` may be satisfied by different elements |
            | Dotted names | a key with the dot in it, else a path into objects and lists |
            | `windash` | the dash at the beginning of a word is replaced, not one inside a word |
            | `re` | runs on RE2, anywhere in the text; `\\d \\s \\w` are taken; what RE2 refuses is refused with the character and the reason |
            | Wildcards in encoded values | refused; a `*` at the ends of a `base64offset` value is dropped, for it is looked for anywhere |
            | UTF-16 without base64 | refused: no text has such bytes |
            | Parts of dates | read as they stand, without time zones; `week` is that of ISO 8601, so 53 occurs; a comparison may follow (`hour\\|gte`) |
            | IPv4 in IPv6 | an address such as `::ffff:192.0.2.1` is in IPv4 networks |
            | `fieldref` to an absent field | does not hold |
            | `expand` without values | the rule is refused when it is compiled |
            | Old `action:` documents | understood, with a warning |
            | Filters: which way round | a condition without `not` says what to suppress (the specification's example), with a warning; one with a `not` says what may still fire (pySigma's reading) |
            | Filters: log source | a filter holds back only rules whose log source it covers, and says where it names another in vain |
            | Filters: `rules` | ids, names or titles; an empty list or `any` means every rule |
            | Correlations: `group-by` | may be absent, with a warning: one group of all |
            | Correlations: a field of `group-by` that an event lacks | the event is in no group |
            | Correlations: a field of `group-by` with several values | the event is in the group of each |
            | Correlations: the window | slides; both ends are in it; all events of one moment are judged together, so that nothing depends on their order |
            | Correlations: `lt`, `lte`, `eq`, `neq` | judged whenever an event comes: nothing is said of no events at all |
            | Correlations: one event that several rules hold for | counts once in `event_count`; counts for each rule in `temporal` |
            | `temporal_ordered` | events at one time are in any order; a condition counts the longest chain |
            | `temporal` with a condition | counts different rules; an expression of their names is taken too |
            | `value_count` | values are compared without regard to case; several fields make combinations; an event that lacks one counts for nothing |
            | `value_percentile` | with `percentile`, interpolated between ranks; without it the share, in percent, of the rarest value that has just occurred, as the specification's example reads |
            | `timespan` | `s m h d`; `w`, `M` (30 days) and `y` (365 days) with a warning |
            | Unknown keys of a correlation | an error: what is not understood must not be ignored |
            | Correlations of correlations | an inner one matches at each moment at which it is satisfied, with the fields of the events of that moment and the values of its own `group-by` |
            | How often a correlation fires | once for each episode: matches whose gaps are no longer than the timespan; an episode is cut after a day, or the timespan where that is longer |
            | Late events | judged by their own time, whatever the order in which they arrive |
            """;
}
