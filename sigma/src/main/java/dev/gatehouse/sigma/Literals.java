package dev.gatehouse.sigma;

import java.util.List;

/**
 * Literals that are looked for together, in three automata. Those beyond ASCII are apart, as hardly a value can have one
 * and the variants of {@code windash} make them many; and so are the short ones, as they are looked for at every byte.
 */
final class Literals {
    private static final int SHORT = 3;

    private final Automaton brief;
    private final Automaton ascii;
    private final Automaton beyond;

    Literals(List<Automaton.Entry> entries) {
        brief = new Automaton(entries.stream()
                .filter(entry -> isAscii(entry) && isShort(entry))
                .toList());
        ascii = new Automaton(entries.stream()
                .filter(entry -> isAscii(entry) && !isShort(entry))
                .toList());
        beyond = new Automaton(entries.stream().filter(entry -> !isAscii(entry)).toList());
    }

    boolean isEmpty() {
        return brief.isEmpty() && ascii.isEmpty() && beyond.isEmpty();
    }

    /** Reports every literal in {@code bytes[start, end)}, which is folded unless it is all ASCII. */
    void scan(byte[] bytes, int start, int end, boolean isAscii, Automaton.Hits hits) {
        brief.scan(bytes, start, end, hits);
        ascii.scan(bytes, start, end, hits);
        if (!isAscii) {
            beyond.scan(bytes, start, end, hits);
        }
    }

    private static boolean isAscii(Automaton.Entry entry) {
        byte[] literal = entry.literal().bytes();
        return Fold.isAscii(literal, 0, literal.length);
    }

    private static boolean isShort(Automaton.Entry entry) {
        return entry.literal().bytes().length <= SHORT;
    }
}
