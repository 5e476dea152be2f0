package dev.gatehouse.server.graph;

/** Words of somebody else's, made fit to be repeated in an error. */
public final class Shown {
    private static final int LONGEST = 100;

    private Shown() {}

    /** The words without what is no plain character, cut where they are too long. */
    public static String of(String words) {
        String plain = words.replaceAll("[^ -~]", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
    }
}
