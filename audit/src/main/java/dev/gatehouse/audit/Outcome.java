package dev.gatehouse.audit;

/** What became of what an actor wanted. */
public enum Outcome {
    /** It was done. */
    DONE("done"),
    /** It was refused, and nothing changed. */
    REFUSED("refused");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word for it in an export. */
    public String word() {
        return word;
    }

    static Outcome ofWord(String word) {
        for (Outcome outcome : values()) {
            if (outcome.word.equals(word)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no outcome");
    }
}
