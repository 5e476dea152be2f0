package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.List;

/**
 * The modifier {@code windash}: a parameter of a Windows command may begin with any of five dashes. Only a dash at the
 * beginning of a word is one, so that {@code -a-b} keeps its second; with several parameters all combinations are made.
 */
final class Windash {
    private static final String DASHES = "-/–—―";

    /** Five dashes to the power of this are the variants of one value. */
    private static final int MOST_PARAMETERS = 5;

    private Windash() {}

    static List<Operand> variants(Operand operand, Flaws flaws) {
        List<List<SigmaText.Token>> variants = new ArrayList<>(List.of(List.of()));
        int parameters = 0;
        char before = ' ';
        for (SigmaText.Token token : operand.text().tokens()) {
            if (!(token instanceof SigmaText.Plain plain)) {
                variants = append(variants, List.of(token));
                before = ' ';
                continue;
            }
            String text = plain.text();
            int from = 0;
            for (int i = 0; i < text.length(); i++) {
                if (isParameter(text, i, before)) {
                    parameters++;
                    if (parameters > MOST_PARAMETERS) {
                        flaws.add(
                                "windash-many",
                                "a value of 'windash' has more than " + MOST_PARAMETERS + " parameters",
                                "split it with 'contains|all'");
                        return List.of();
                    }
                    variants = append(variants, List.of(new SigmaText.Plain(text.substring(from, i))));
                    List<SigmaText.Token> dashes = new ArrayList<>();
                    DASHES.chars().forEach(dash -> dashes.add(new SigmaText.Plain(Character.toString(dash))));
                    variants = append(variants, dashes);
                    from = i + 1;
                }
                before = text.charAt(i);
            }
            variants = append(variants, List.of(new SigmaText.Plain(text.substring(from))));
        }
        return variants.stream()
                .map(tokens -> (Operand) new Operand.Pattern(new SigmaText(joined(tokens))))
                .toList();
    }

    private static boolean isParameter(String text, int at, char before) {
        return DASHES.indexOf(text.charAt(at)) >= 0
                && !isWord(before)
                && at + 1 < text.length()
                && isWord(text.charAt(at + 1));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static List<List<SigmaText.Token>> append(
            List<List<SigmaText.Token>> variants, List<SigmaText.Token> choices) {
        List<List<SigmaText.Token>> longer = new ArrayList<>();
        for (List<SigmaText.Token> variant : variants) {
            for (SigmaText.Token choice : choices) {
                List<SigmaText.Token> tokens = new ArrayList<>(variant);
                tokens.add(choice);
                longer.add(tokens);
            }
        }
        return longer;
    }

    /** Neighbouring runs of characters made one, and empty ones left out. */
    private static List<SigmaText.Token> joined(List<SigmaText.Token> tokens) {
        List<SigmaText.Token> joined = new ArrayList<>();
        for (SigmaText.Token token : tokens) {
            if (token instanceof SigmaText.Plain next
                    && !joined.isEmpty()
                    && joined.getLast() instanceof SigmaText.Plain last) {
                joined.set(joined.size() - 1, new SigmaText.Plain(last.text() + next.text()));
            } else if (!(token instanceof SigmaText.Plain plain)
                    || !plain.text().isEmpty()) {
                joined.add(token);
            }
        }
        return joined;
    }
}
