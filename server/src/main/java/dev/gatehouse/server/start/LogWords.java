package dev.gatehouse.server.start;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** What is said of a record of the log, in whatever format. */
final class LogWords {
    private static final int LONGEST = 20_000;

    private LogWords() {}

    /** One of ERROR, WARN, INFO, DEBUG. */
    static String level(LogRecord logged) {
        int level = logged.getLevel().intValue();
        if (level >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return level >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    static Optional<String> stack(LogRecord logged) {
        Throwable thrown = logged.getThrown();
        if (thrown == null) {
            return Optional.empty();
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return Optional.of(cut(text.toString().strip().replace("\t", " ")));
    }

    /** Whether a character shows itself and does nothing else. */
    static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** No record of the log is longer than so much. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
