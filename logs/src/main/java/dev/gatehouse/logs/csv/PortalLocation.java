package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;

/** A sign-in's location, {@code City, State, CC}: parts may be empty, and the state may hold commas. */
record PortalLocation(String key, PortalCell cell) implements PortalMember {
    private static final int CODE = 2;

    @Override
    public boolean says(CsvRow row) {
        return cell.says(row);
    }

    @Override
    public void write(CsvRow row, RecordWriter out) {
        if (!cell.says(row)) {
            return;
        }
        String text = cell.text(row).strip();
        String last = text.substring(text.lastIndexOf(',') + 1).strip();
        String country = isCode(last) ? last : "";
        String place = country.isEmpty() ? text : text.substring(0, Math.max(0, text.lastIndexOf(',')));
        int comma = place.indexOf(',');
        out.object(key);
        member("city", comma < 0 ? place : place.substring(0, comma), out);
        member("state", comma < 0 ? "" : place.substring(comma + 1), out);
        member("countryOrRegion", country, out);
        out.close('}');
    }

    private static void member(String name, String text, RecordWriter out) {
        if (!text.isBlank()) {
            out.text(name, text.strip());
        }
    }

    private static boolean isCode(String text) {
        return text.length() == CODE && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    }
}
