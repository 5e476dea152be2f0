package dev.gatehouse.cli.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.connect.file.Input;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** What an input is that holds no record at all, and what its owner can do about it. */
public enum Barren {
    EMPTY("empty", "is empty"),
    NO_RECORDS("without records", "holds an answer without any record; ask for a longer time if there should be some"),
    DOCUMENT("office documents", "is a document of an office program; save its sheet as CSV, or better, export JSON"),
    EVENT_LOG(
            "Windows event logs",
            "is a binary Windows event log; convert it on Windows with: "
                    + "wevtutil qe FILE.evtx /lf:true /f:xml > FILE.xml"),
    CSV("CSV", "looks like CSV, but its first line names no columns; download the same log as JSON"),
    XML(
            "XML or HTML",
            "is XML or HTML without Windows events, perhaps a page saved instead of the download; export JSON"),
    TEXT("other text", "is text without any JSON record"),
    BINARY("binary", "is a binary file, not a log; export JSON");

    private static final int HEAD = 4096;

    private final String plural;
    private final String reason;

    Barren(String plural, String reason) {
        this.plural = plural;
        this.reason = reason;
    }

    /** The kind in a word, for counts. */
    public String plural() {
        return plural;
    }

    /** What is wrong with one, and the remedy. */
    public String reason() {
        return reason;
    }

    /** Judges an input by its first bytes. */
    public static Barren of(Input input) {
        try (InputStream in = input.open()) {
            return of(in.readNBytes(HEAD));
        } catch (IOException e) {
            return BINARY;
        }
    }

    /** Judges an input by these first bytes. */
    public static Barren of(byte[] head) {
        if (new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
            return EMPTY;
        }
        String text = new String(head, java.nio.charset.StandardCharsets.UTF_8);
        if (text.startsWith("PK\u0003\u0004")) {
            return DOCUMENT;
        }
        if (text.startsWith("ElfFile")) {
            return EVENT_LOG;
        }
        if (text.indexOf('\0') >= 0 || Arrays.equals(head, new byte[head.length])) {
            return BINARY;
        }
        String line = text.lines()
                .map(String::strip)
                .filter(any -> !any.isEmpty())
                .findFirst()
                .orElse("");
        if (line.startsWith("<") || line.toLowerCase(Locale.ROOT).startsWith("\uFEFF<")) {
            return XML;
        }
        if (head.length < HEAD && isContainer(text)) {
            return NO_RECORDS;
        }
        boolean prose = line.contains(". ") || line.contains(", ");
        boolean cells = line.chars().filter(c -> c == ',' || c == ';').count() >= 3 && line.indexOf('{') < 0 && !prose;
        return cells ? CSV : TEXT;
    }

    /** Whether the text is a JSON object or list. */
    private static boolean isContainer(String text) {
        try {
            return new ObjectMapper().readTree(text).isContainerNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
