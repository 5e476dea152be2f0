package dev.gatehouse.connect.kafka;

import dev.gatehouse.connect.sink.Words;
import dev.gatehouse.detection.data.Printable;
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
                .map(Words::of)
                .distinct()
                .collect(Collectors.joining(": "))
                .replaceAll("\\s+", " ");
        return Printable.shortened(words.strip(), LONGEST);
    }
}
