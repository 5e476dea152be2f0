package dev.gatehouse.connect.kafka;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Kafka's client says of a failure, on one line, for people. */
public final class Failure {
    private static final int LONGEST = 300;
    private static final int DEEPEST = 4;

    private Failure() {}

    /** What was said, with what that was caused by where it says more. */
    public static String words(Throwable failure) {
        String words = Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(each -> each.getMessage() == null ? each.getClass().getSimpleName() : each.getMessage())
                .distinct()
                .collect(Collectors.joining(": "))
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " ...";
    }
}
