package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.SigmaDocument;
import dev.gatehouse.sigma.SigmaFilter;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A filter in force.
 *
 * @param holdsBack the names of the rules that it holds back; the title of one without
 */
record ListedFilter(SigmaFilter filter, List<String> holdsBack) implements Listed {
    ListedFilter {
        requireNonNull(filter, "filter is null");
        holdsBack = List.copyOf(holdsBack);
    }

    /** The filters of a book. */
    static List<ListedFilter> of(Rulebook rulebook) {
        return rulebook.filters().stream()
                .map(filter -> new ListedFilter(
                        filter,
                        rulebook.rules().stream()
                                .map(rule -> rule.sigma())
                                .filter(rule -> rule.filters().contains(filter))
                                .map((SigmaRule rule) -> rule.name().orElse(rule.title()))
                                .toList()))
                .toList();
    }

    @Override
    public SigmaDocument document() {
        return filter;
    }

    @Override
    public String kind() {
        return "filter";
    }

    @Override
    public Optional<Level> level() {
        return Optional.empty();
    }

    @Override
    public List<String> places() {
        List<String> places = new ArrayList<>(holdsBack);
        filter.logSource().map(ListedRule::logSource).ifPresent(places::add);
        return places;
    }
}
