package dev.gatehouse.cli.console;

import dev.gatehouse.detection.data.Printable;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into printable lines of a width, between words where it can. */
public final class Wrap {
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** Lines of at most so many characters. */
    public Wrap(int width) {
        this.width = width;
    }

    /** Adds words; what breaks a line is a blank. */
    public Wrap add(String text) {
        for (String word : Printable.of(text, ' ').strip().split("\\s+")) {
            word(word);
        }
        return this;
    }

    /** The lines; at least one. */
    public List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (!line.isEmpty() || all.isEmpty()) {
            all.add(line.toString());
        }
        return all;
    }

    private void word(String word) {
        if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
            flush();
        }
        String rest = word;
        while (rest.length() > width) {
            int cut = Character.isHighSurrogate(rest.charAt(width - 1)) ? width - 1 : width;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        if (!line.isEmpty()) {
            line.append(' ');
        }
        line.append(rest);
    }

    private void flush() {
        lines.add(line.toString());
        line.setLength(0);
    }
}
