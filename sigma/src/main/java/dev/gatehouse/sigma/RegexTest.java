package dev.gatehouse.sigma;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The modifier {@code re}: a regular expression occurs somewhere in the value. RE2J runs it in linear time, so look-around
 * and back-references, which the specification excludes, are refused.
 */
final class RegexTest implements ValueTest {
    private static final int LONGEST = 8_192;
    private static final String REMEDY = "use . ^ $ * + ? {n,m} [] | () only; no look-around and no back-references";

    private final String regex;
    private final int flags;
    private final Pattern pattern;

    private RegexTest(String regex, int flags) {
        this.regex = regex;
        this.flags = flags;
        this.pattern = Pattern.compile(regex, flags);
    }

    /** The test, or empty with a flaw where the expression is not one. */
    static Optional<ValueTest> of(String regex, Set<Modifier> options, Flaws flaws) {
        if (regex.length() > LONGEST) {
            flaws.add("regex-wrong", "the regular expression is longer than " + LONGEST + " characters", "shorten it");
            return Optional.empty();
        }
        int flags = 0;
        for (Modifier option : options) {
            flags |= option == Modifier.IGNORECASE
                    ? Pattern.CASE_INSENSITIVE
                    : option == Modifier.MULTILINE ? Pattern.MULTILINE : Pattern.DOTALL;
        }
        try {
            return Optional.of(new RegexTest(regex, flags));
        } catch (PatternSyntaxException e) {
            flaws.add(
                    "regex-wrong",
                    "'" + regex + "' is not a regular expression that RE2 knows: " + where(regex, e),
                    REMEDY);
        } catch (StackOverflowError e) {
            flaws.add("regex-wrong", "'" + regex + "' is nested too deeply for a regular expression", REMEDY);
        }
        return Optional.empty();
    }

    /** The reason, and the character at which what is refused begins, from 1. */
    private static String where(String regex, PatternSyntaxException refusal) {
        int at = Math.max(0, regex.indexOf(refusal.getPattern()));
        return refusal.getDescription() + " at character " + (at + 1) + ": " + refusal.getPattern();
    }

    /** What is wanted, for others to see. */
    Formula.Matching wanted() {
        return new Formula.Matching(
                regex,
                (flags & Pattern.CASE_INSENSITIVE) != 0,
                (flags & Pattern.MULTILINE) != 0,
                (flags & Pattern.DOTALL) != 0);
    }

    @Override
    public boolean holds(Text text) {
        return pattern.matcher(text.string()).find();
    }

    @Override
    public Optional<Hint> hint() {
        return RequiredLiteral.of(regex).map(literal -> Hint.of(Affix.INSIDE, Fold.utf8(literal), false));
    }

    @Override
    public String describe() {
        return "matches /" + regex + "/";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegexTest test && flags == test.flags && regex.equals(test.regex);
    }

    @Override
    public int hashCode() {
        return Objects.hash(regex, flags);
    }
}
