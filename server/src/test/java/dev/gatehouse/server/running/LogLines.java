package dev.gatehouse.server.running;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged while something is done: messages, what is put into them, and what was thrown. */
final class LogLines extends Handler {
    private static final String MARK = "everything that is logged comes here";

    private final StringWriter text = new StringWriter();

    private LogLines() {}

    /** That, of all that Gatehouse says, and of what others say in any server's log. */
    static String of(Runnable doing) {
        LogLines lines = new LogLines();
        Logger all = Logger.getLogger("");
        Logger ours = Logger.getLogger("dev.gatehouse");
        Level before = ours.getLevel();
        all.addHandler(lines);
        ours.setLevel(Level.ALL);
        try {
            doing.run();
            Logger.getLogger(LogLines.class.getName()).fine(MARK);
        } finally {
            ours.setLevel(before);
            all.removeHandler(lines);
        }
        String text = lines.text.toString();
        if (!text.contains(MARK)) {
            throw new AssertionError("the log is not heard");
        }
        return text;
    }

    @Override
    public synchronized void publish(LogRecord line) {
        PrintWriter writer = new PrintWriter(text);
        writer.println(line.getLevel() + " " + line.getLoggerName() + " " + line.getMessage());
        writer.println(Arrays.deepToString(line.getParameters()));
        Throwable thrown = line.getThrown();
        if (thrown != null) {
            thrown.printStackTrace(writer);
        }
    }

    @Override
    public void flush() {
        // Everything is here already.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
