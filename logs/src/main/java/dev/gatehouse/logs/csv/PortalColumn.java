package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;
import java.util.regex.Pattern;

/** A member that is made of one cell. What cannot be read as the kind that it should be is kept as the text it is. */
record PortalColumn(PortalField field, PortalCell cell, PortalLanguage language) implements PortalMember {
    private static final Pattern GUARDED = Pattern.compile("'[-+=@].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    @Override
    public boolean says(CsvRow row) {
        return cell.says(row);
    }

    @Override
    public void write(CsvRow row, RecordWriter out) {
        if (!cell.says(row)) {
            return;
        }
        switch (field.kind()) {
            case NUMBER -> number(field.key(), cell.text(row).strip(), out);
            case BOOL -> bool(cell.text(row), out);
            case WORD -> word(cell.text(row), out);
            case TOKEN -> out.text(field.key(), unguarded(cell.text(row)));
            case TEXT, CODE, LOCATION -> cell.write(field.key(), row, out);
        }
    }

    /** Writes a number as JSON has it. */
    static void number(String key, String text, RecordWriter out) {
        if (NUMBER.matcher(text).matches()) {
            out.json(key, text);
        } else {
            out.text(key, text);
        }
    }

    private void bool(String text, RecordWriter out) {
        switch (PortalText.letters(language.value(text))) {
            case "true", "yes", "1" -> out.json(field.key(), "true");
            case "false", "no", "0" -> out.json(field.key(), "false");
            default -> out.text(field.key(), text);
        }
    }

    private void word(String text, RecordWriter out) {
        out.text(field.key(), field.words().getOrDefault(PortalText.letters(language.value(text)), text));
    }

    private static String unguarded(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
