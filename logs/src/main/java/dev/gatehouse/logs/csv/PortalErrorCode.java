package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;

/**
 * A sign-in's result code. Many files have no code beside a success, which is then 0; whatever else has no code, has none.
 */
record PortalErrorCode(String key, PortalCell code, PortalCell status, PortalLanguage language)
        implements PortalMember {
    @Override
    public boolean says(CsvRow row) {
        return code.says(row) || isSuccess(row);
    }

    @Override
    public void write(CsvRow row, RecordWriter out) {
        if (code.says(row)) {
            PortalColumn.number(key, code.text(row).strip(), out);
        } else if (isSuccess(row)) {
            out.json(key, "0");
        }
    }

    private boolean isSuccess(CsvRow row) {
        return PortalText.letters(language.value(status.text(row))).equals("success");
    }
}
