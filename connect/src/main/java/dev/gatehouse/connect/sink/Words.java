package dev.gatehouse.connect.sink;

/** Failures, for people. */
public final class Words {
    private Words() {}

    /** What a failure says; what it is called, where it says nothing. */
    public static String of(Throwable failure) {
        String said = failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : said;
    }
}
