package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modifier {@code expand}: {@code %name%} stands for every value of that placeholder, in which wildcards count;
 * {@code \%} is a percent sign. A placeholder without values makes a test that never holds; an unknown one is refused.
 */
final class Expansion {
    private static final Pattern PLACEHOLDER = Pattern.compile("%([^%\\s\\\\]+)%");
    private static final int MOST_VALUES = 500_000;

    /** Stands for an escaped percent sign; a private-use character that no rule has. */
    private static final char ESCAPED = '\uE025';

    private final Placeholders placeholders;
    private final Flaws flaws;

    Expansion(Placeholders placeholders, Flaws flaws) {
        this.placeholders = placeholders;
        this.flaws = flaws;
    }

    List<Operand> expand(List<Operand> operands) {
        List<Operand> expanded = new ArrayList<>();
        for (Operand operand : operands) {
            if (operand instanceof Operand.Written written && written.scalar() instanceof Scalar.Text text) {
                for (String value : expand(text.text().replace("\\%", String.valueOf(ESCAPED)))) {
                    expanded.add(new Operand.Written(new Scalar.Text(value.replace(ESCAPED, '%'))));
                }
            } else {
                expanded.add(operand);
            }
        }
        return expanded;
    }

    private List<String> expand(String raw) {
        List<String> prefixes = List.of("");
        int from = 0;
        Matcher matcher = PLACEHOLDER.matcher(raw);
        while (matcher.find()) {
            String name = raw.substring(matcher.start(1), matcher.end(1));
            Optional<List<String>> values = placeholders.values(name);
            if (values.isEmpty()) {
                flaws.add(
                        "placeholder-unknown",
                        "the placeholder %" + name + "% has no values",
                        "define it, for example as a watchlist");
                return List.of();
            }
            prefixes = append(prefixes, raw.substring(from, matcher.start()), values.get());
            from = matcher.end();
        }
        String rest = raw.substring(from);
        return prefixes.stream().map(prefix -> prefix + rest).toList();
    }

    private List<String> append(List<String> prefixes, String between, List<String> values) {
        if ((long) prefixes.size() * values.size() > MOST_VALUES) {
            flaws.add(
                    "values-many",
                    "the placeholders make more than " + MOST_VALUES + " values",
                    "use fewer placeholders in one value");
            return List.of();
        }
        List<String> longer = new ArrayList<>();
        for (String prefix : prefixes) {
            for (String value : values) {
                longer.add(prefix + between + value);
            }
        }
        return longer;
    }
}
