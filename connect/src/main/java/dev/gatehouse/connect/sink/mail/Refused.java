package dev.gatehouse.connect.sink.mail;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Who was refused for good while others were not, with what the server said: one who left must not keep an alert from the rest,
 * and those who do get mail are told.
 */
final class Refused {
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    /** What is known of all that a mail was addressed to. */
    void set(Map<String, String> refused) {
        reasons.keySet().retainAll(refused.keySet());
        reasons.putAll(refused);
    }

    /** The letter with a note about them; the same where there are none. */
    Letter noted(Letter letter) {
        if (reasons.isEmpty()) {
            return letter;
        }
        String note = new TreeMap<>(reasons)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " gets no mail from Gatehouse: " + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        return new Letter(
                letter.id(),
                letter.thread(),
                letter.isReply(),
                letter.at(),
                letter.subject(),
                letter.text() + "\n" + note,
                letter.link());
    }
}
