package dev.gatehouse.connect.sink.mail;

import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Words;
import dev.gatehouse.detection.data.Printable;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a refusal of a mail server comes to, by its codes (RFC 5321, section 4.2; RFC 3463). Only what is said of the content of a
 * mail, after all of it or instead of taking it, is about this mail; the rest is about who sends it or who is to get it.
 */
final class Reply {
    private static final int LONGEST = 300;

    /** Nobody logged in, or not well enough: RFC 4954. */
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

    /** Said after the content, of who sent it: RFC 4954 (5.7.8, 5.7.9), and Exchange of clients, senders and domains. */
    private static final Pattern SENDER = Pattern.compile("\\b5\\.7\\.(8|9|57|60|64|68|705|708)\\b|SendAsDenied");

    private Reply() {}

    /** What it comes to that a mail was not taken. */
    static Outcome outcome(MessagingException failure) {
        if (failure instanceof SMTPSendFailedException refused && isAboutTheMail(refused)) {
            return new Outcome.Never(words(failure));
        }
        return new Outcome.Later(words(failure));
    }

    private static boolean isAboutTheMail(SMTPSendFailedException refused) {
        boolean isContent =
                refused.getCommand().equals("DATA") || refused.getCommand().equals(".");
        return isContent
                && refused.getReturnCode() / 100 == 5
                && !LOGIN.contains(refused.getReturnCode())
                && !SENDER.matcher(Words.of(refused)).find();
    }

    /** Who was refused, where everybody who was is refused for good. */
    static Optional<Map<String, String>> refusedForGood(MessagingException failure) {
        Map<String, String> refused = new LinkedHashMap<>();
        for (Exception next = failure; next != null; next = next(next)) {
            if (next instanceof SMTPAddressFailedException address) {
                if (!isForGood(address.getReturnCode())) {
                    return Optional.empty();
                }
                refused.put(address.getAddress().getAddress(), words(address));
            }
        }
        return refused.isEmpty() ? Optional.empty() : Optional.of(refused);
    }

    /** Of a mailbox that is full, 552 is to be read as 452 (RFC 5321, section 4.5.3.1.10). */
    private static boolean isForGood(int code) {
        return code / 100 == 5 && code != 552 && !LOGIN.contains(code);
    }

    static String words(MessagingException failure) {
        String said = Words.of(failure);
        Exception deeper = next(failure);
        if (failure instanceof AuthenticationFailedException) {
            said = "the login is refused: " + said;
        } else if (deeper != null && deeper.getMessage() != null && !said.contains(deeper.getMessage())) {
            said = said + ": " + deeper.getMessage();
        }
        return Printable.shortened(said.strip(), LONGEST);
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
