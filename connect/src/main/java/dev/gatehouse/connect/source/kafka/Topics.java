package dev.gatehouse.connect.source.kafka;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;

/** Which topics are meant: by their names, or by names with {@code *} in them. */
final class Topics {
    private static final Pattern TOPIC = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._*-]{1,249}");
    private static final String ANY = "*";

    private final List<String> wanted;

    Topics(List<String> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    static boolean isTopic(String text) {
        return TOPIC.matcher(text).matches();
    }

    /** Has a consumer read them, but for some; answers whether there are any. */
    boolean subscribe(Consumer<?, ?> consumer, Set<String> butFor, ConsumerRebalanceListener listener) {
        if (wanted.stream().anyMatch(topic -> topic.contains(ANY))) {
            consumer.subscribe(pattern(butFor), listener);
            return true;
        }
        Set<String> names = new HashSet<>(wanted);
        names.removeAll(butFor);
        consumer.subscribe(names, listener);
        return !names.isEmpty();
    }

    /** Those that are meant and of which there is none. */
    List<String> missing(Collection<String> there) {
        return wanted.stream()
                .filter(topic -> there.stream()
                        .noneMatch(Pattern.compile(expression(topic)).asMatchPredicate()))
                .toList();
    }

    /** Whether it is one of those that are meant. */
    boolean isWanted(String name) {
        return pattern(Set.of()).matcher(name).matches();
    }

    /** Names hold nothing that means anything but itself once it is quoted, so no pattern takes its time. */
    private Pattern pattern(Set<String> butFor) {
        String not = butFor.stream().map(Topics::expression).collect(Collectors.joining("|", "(?!(?:", ")$)"));
        return Pattern.compile((butFor.isEmpty() ? "" : not)
                + wanted.stream().map(Topics::expression).collect(Collectors.joining("|", "(?:", ")")));
    }

    private static String expression(String topic) {
        return Stream.of(topic.split(Pattern.quote(ANY), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
    }
}
