package dev.gatehouse.audit;

/** What kind of actor changed something. */
public enum ActorKind {
    /** A person who signed in. */
    PERSON("person"),
    /** A program with a token of its own. */
    TOKEN("token"),
    /** Gatehouse itself. */
    SYSTEM("system");

    private final String word;

    ActorKind(String word) {
        this.word = word;
    }

    /** The word for it in an export. */
    public String word() {
        return word;
    }

    static ActorKind ofWord(String word) {
        for (ActorKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of actor");
    }
}
