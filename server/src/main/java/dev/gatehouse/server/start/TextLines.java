package dev.gatehouse.server.start;

import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** Writes each record of the log on one line, for people; nothing within it can begin another. */
final class TextLines extends ExtFormatter {
    @Override
    public String format(ExtLogRecord logged) {
        StringBuilder line = new StringBuilder();
        line.append(logged.getInstant())
                .append(' ')
                .append(LogWords.level(logged))
                .append(' ');
        escape(LogWords.cut(formatMessage(logged)), line);
        LogWords.stack(logged).ifPresent(stack -> {
            line.append(" | ");
            escape(stack, line);
        });
        return line.append('\n').toString();
    }

    /** Control characters, and those that reorder text or end a line elsewhere, as their numbers. */
    private static void escape(String text, StringBuilder line) {
        text.codePoints().forEach(point -> {
            if (LogWords.isPlain(point)) {
                line.appendCodePoint(point);
            } else if (point == '\n') {
                line.append("\\n");
            } else {
                line.append("\\u{").append(Integer.toHexString(point)).append('}');
            }
        });
    }
}
