package dev.gatehouse.bench.generate;

/** The texts that go with the example: what must alert, for a test and for a reader. */
final class ContosoText {
    private ContosoText() {}

    /** Row id, event id and account of every alert that must be raised, one a line. */
    static String expected(Story story) {
        var text = new StringBuilder("row\tevent\tentity\n");
        for (Story.Alert alert : story.alerts()) {
            text.append(alert.row())
                    .append('\t')
                    .append(alert.event().id())
                    .append('\t')
                    .append(alert.entity())
                    .append('\n');
        }
        return text.toString();
    }

    /** The reader's page: the template with numbers and the table of the story put in. */
    static String readme(String template, Story story) {
        return template.replace("{{events}}", Integer.toString(story.events().size()))
                .replace("{{alerts}}", Integer.toString(story.alerts().size()))
                .replace("{{story}}", table(story));
    }

    private static String table(Story story) {
        var text = new StringBuilder(
                "| when (UTC, May 2026) | what happened | row that must alert | account |\n|---|---|---|---|\n");
        for (Story.Line line : story.lines()) {
            text.append("| ")
                    .append(Times.day(line.event().time()))
                    .append(" | ")
                    .append(line.what())
                    .append(" | ")
                    .append(line.row().isEmpty() ? "–" : '`' + line.row() + '`')
                    .append(" | ")
                    .append(line.entity())
                    .append(" |\n");
        }
        return text.toString();
    }
}
