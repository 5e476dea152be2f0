package dev.gatehouse.sigma;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The value is like a text with wildcards; equality, startswith, endswith and contains are forms of it. */
final class LikeTest implements ValueTest {
    private final SigmaText pattern;
    private final boolean cased;
    private final Glob glob;
    private final Optional<Hint> hint;

    LikeTest(SigmaText pattern, boolean cased) {
        this.pattern = pattern;
        this.cased = cased;
        this.glob = cased ? Glob.cased(pattern) : Glob.folded(pattern);
        this.hint = hint(Glob.folded(pattern), cased);
    }

    @Override
    public boolean holds(Text text) {
        if (cased) {
            return glob.matches(text.bytes(), text.start(), text.end());
        }
        byte[] folded = text.folded();
        return glob.matches(folded, 0, folded.length);
    }

    @Override
    public Optional<Hint> hint() {
        return hint;
    }

    /** What is wanted, for others to see. */
    Formula.Like wanted() {
        return new Formula.Like(
                pattern.tokens().stream()
                        .<Formula.Piece>map(token -> switch (token) {
                            case SigmaText.Plain plain -> new Formula.Plain(plain.text());
                            case SigmaText.Any any -> new Formula.Anything();
                            case SigmaText.One one -> new Formula.One();
                        })
                        .toList(),
                cased);
    }

    /** The same test on a JSON text, where quotes, backslashes and control characters are escaped. */
    LikeTest inJson() {
        List<SigmaText.Token> tokens = pattern.tokens().stream()
                .map(token -> token instanceof SigmaText.Plain plain
                        ? new SigmaText.Plain(Json.escaped(plain.text()))
                        : token)
                .toList();
        return new LikeTest(new SigmaText(tokens), cased);
    }

    private static Optional<Hint> hint(Glob glob, boolean cased) {
        List<int[]> segments = glob.segments();
        if (segments.isEmpty()) {
            return glob.openStart() ? Optional.empty() : Optional.of(Hint.of(Affix.WHOLE, new byte[0], true));
        }
        boolean plain = segments.size() == 1 && longest(segments.getFirst()).length == segments.getFirst().length;
        if (plain) {
            Affix place = glob.openStart()
                    ? glob.openEnd() ? Affix.INSIDE : Affix.END
                    : glob.openEnd() ? Affix.START : Affix.WHOLE;
            return Optional.of(Hint.of(place, longest(segments.getFirst()), !cased));
        }
        byte[] longest = new byte[0];
        for (int[] segment : segments) {
            byte[] literal = longest(segment);
            longest = literal.length > longest.length ? literal : longest;
        }
        return longest.length == 0 ? Optional.empty() : Optional.of(Hint.of(Affix.INSIDE, longest, false));
    }

    /** The longest run of bytes between the one-character wildcards of a segment. */
    private static byte[] longest(int[] segment) {
        int bestFrom = 0;
        int bestTo = 0;
        int from = 0;
        for (int i = 0; i <= segment.length; i++) {
            if (i == segment.length || segment[i] == Glob.ONE) {
                if (i - from > bestTo - bestFrom) {
                    bestFrom = from;
                    bestTo = i;
                }
                from = i + 1;
            }
        }
        int[] run = Arrays.copyOfRange(segment, bestFrom, bestTo);
        byte[] bytes = new byte[run.length];
        for (int i = 0; i < run.length; i++) {
            bytes[i] = (byte) run[i];
        }
        return bytes;
    }

    @Override
    public String describe() {
        String suffix = cased ? " (cased)" : "";
        List<SigmaText.Token> tokens = pattern.tokens();
        if (tokens.isEmpty()) {
            return "is empty";
        }
        if (!pattern.hasWildcards()) {
            return "equals " + pattern.text() + suffix;
        }
        boolean start = tokens.getFirst() instanceof SigmaText.Any;
        boolean end = tokens.getLast() instanceof SigmaText.Any;
        SigmaText inner =
                new SigmaText(tokens.subList(start ? 1 : 0, Math.max(tokens.size() - (end ? 1 : 0), start ? 1 : 0)));
        if (inner.tokens().isEmpty()) {
            return "is present";
        }
        if (inner.hasWildcards()) {
            return "is like " + pattern.text() + suffix;
        }
        String verb = start ? end ? "contains " : "ends with " : "starts with ";
        return verb + inner.text() + suffix;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LikeTest like && cased == like.cased && pattern.equals(like.pattern);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pattern, cased);
    }
}
