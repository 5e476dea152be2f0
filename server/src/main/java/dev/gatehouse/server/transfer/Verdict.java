package dev.gatehouse.server.transfer;

/** What becomes of something that an export tells of. */
public enum Verdict {
    NEW("new"),
    CHANGED("changed"),
    UNCHANGED("unchanged"),
    /** It is of no use here, and nobody misses it. */
    LEFT_OUT("left out"),
    REFUSED("refused");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }
}
