package dev.gatehouse.detection.sentinel;

import com.google.re2j.Pattern;
import dev.gatehouse.sigma.Bound;
import dev.gatehouse.sigma.Formula;
import dev.gatehouse.sigma.Formula.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Says in KQL what Sigma asks of a text. Sigma compares without regard to case and means parts of texts, not words, so it is
 * {@code =~} and {@code contains}, never {@code ==} and {@code has} (learn.microsoft.com/kusto/query/datatypes-string-operators).
 */
final class TextTests {
    private final Function<String, Logic> watchlist;

    /**
     * Tests of texts.
     *
     * @param watchlist asked for a test of the text, which is KQL, against the list that stands for a value
     */
    TextTests(Function<String, Logic> watchlist) {
        this.watchlist = watchlist;
    }

    /** Whether the value is as one of these. */
    Logic any(KqlValue value, List<Wanted> wanted) {
        Set<String> equal = new LinkedHashSet<>();
        Set<String> same = new LinkedHashSet<>();
        List<Logic> others = new ArrayList<>();
        for (Wanted one : wanted) {
            if (one instanceof Formula.Like like
                    && like.pieces().size() == 1
                    && like.pieces().getFirst() instanceof Formula.Plain plain
                    && !ListMark.isIn(plain.text())) {
                (like.cased() ? same : equal).add(plain.text());
            } else {
                others.add(one(value, one));
            }
        }
        List<Logic> all = new ArrayList<>();
        all.add(
                value.isNumber() && equal.stream().allMatch(TextTests::isNumber)
                        ? isOneOf(value, equal)
                        : isOneOf(value.text(), equal, "=~", "in~"));
        all.add(isOneOf(value.text(), same, "==", "in"));
        all.addAll(others);
        return Logic.or(all);
    }

    private static Logic isOneOf(String text, Set<String> values, String one, String several) {
        return switch (values.size()) {
            case 0 -> Logic.Always.FALSE;
            case 1 ->
                Logic.of(text + " " + one + " "
                        + KqlText.quoted(values.iterator().next()));
            default -> Logic.of(text + " " + several + " (" + KqlText.list(values) + ")");
        };
    }

    private static boolean isNumber(String text) {
        return text.matches("0|[1-9][0-9]{0,8}");
    }

    private static Logic isOneOf(KqlValue value, Set<String> numbers) {
        return numbers.isEmpty()
                ? Logic.Always.FALSE
                : Logic.of("coalesce(" + value.number() + " in (" + String.join(", ", numbers) + "), false)");
    }

    private Logic one(KqlValue value, Wanted wanted) {
        String text = value.text();
        return switch (wanted) {
            case Formula.Like like -> like(text, like);
            case Formula.Matching matching -> matching(text, matching);
            case Formula.InNetwork network ->
                // A log's own prefix would widen the network: it is no address.
                Logic.of("(" + text + " !contains \"/\" and coalesce(ipv6_is_match(" + text + ", "
                        + KqlText.quoted(network.network()) + "), false))");
            case Formula.Compared compared ->
                Logic.of("coalesce(" + value.number() + " " + sign(compared.operator()) + " "
                        + compared.limit().toPlainString() + ", false)");
            case Formula.OfDate date -> throw new NotCarried("it looks at the " + date.part() + " of a date");
        };
    }

    static String sign(Bound.Operator operator) {
        return operator == Bound.Operator.EQ ? "==" : operator.sign();
    }

    private Logic like(String text, Formula.Like like) {
        List<Formula.Piece> pieces = like.pieces();
        if (pieces.isEmpty()) {
            throw new NotCarried("it asks for an empty text, which Azure Monitor does not tell from none");
        }
        if (pieces.stream().noneMatch(Formula.Plain.class::isInstance)) {
            long ones = pieces.stream().filter(Formula.One.class::isInstance).count();
            boolean open = pieces.size() > ones;
            return ones <= 1 && open ? Logic.of("isnotempty(" + text + ")") : Logic.of(regex(text, like));
        }
        List<Formula.Plain> plain = pieces.stream()
                .flatMap(piece -> piece instanceof Formula.Plain one
                        ? java.util.stream.Stream.of(one)
                        : java.util.stream.Stream.empty())
                .toList();
        if (plain.stream().anyMatch(one -> ListMark.isIn(one.text()))) {
            if (pieces.size() > 1 || like.cased()) {
                throw new NotCarried("it asks for a part of a text that is on a watchlist");
            }
            return watchlist.apply(plain.getFirst().text());
        }
        boolean simple = plain.size() == 1 && pieces.stream().noneMatch(Formula.One.class::isInstance);
        return Logic.of(simple ? affix(text, pieces, plain.getFirst().text(), like.cased()) : regex(text, like));
    }

    private static String affix(String text, List<Formula.Piece> pieces, String plain, boolean cased) {
        boolean start = pieces.getFirst() instanceof Formula.Anything;
        boolean end = pieces.getLast() instanceof Formula.Anything;
        String verb = start ? end ? "contains" : "endswith" : "startswith";
        return text + " " + verb + (cased ? "_cs " : " ") + KqlText.quoted(plain);
    }

    private static String regex(String text, Formula.Like like) {
        StringBuilder regex = new StringBuilder(like.cased() ? "(?s)^" : "(?is)^");
        for (Formula.Piece piece : like.pieces()) {
            regex.append(
                    switch (piece) {
                        case Formula.Plain plain -> RegexSyntax.translate(Pattern.quote(plain.text()));
                        case Formula.Anything any -> ".*";
                        case Formula.One one -> ".";
                    });
        }
        return text + " matches regex " + KqlText.quoted(regex.append('$').toString());
    }

    private static Logic matching(String text, Formula.Matching matching) {
        int flags = (matching.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0)
                | (matching.multiline() ? Pattern.MULTILINE : 0)
                | (matching.dotAll() ? Pattern.DOTALL : 0);
        String letters =
                (matching.ignoreCase() ? "i" : "") + (matching.multiline() ? "m" : "") + (matching.dotAll() ? "s" : "");
        String regex = (letters.isEmpty() ? "" : "(?" + letters + ")") + RegexSyntax.translate(matching.regex());
        Logic test = Logic.of(text + " matches regex " + KqlText.quoted(regex));
        boolean ofNothing = Pattern.compile(matching.regex(), flags).matcher("").find();
        return ofNothing ? Logic.of("isnotempty(" + text + ")").and(test) : test;
    }
}
