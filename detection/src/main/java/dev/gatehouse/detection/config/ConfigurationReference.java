package dev.gatehouse.detection.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the page that explains every key of the configuration file. */
public final class ConfigurationReference {
    private static final String HEAD = """
            # Configuration: gatehouse.yaml

            <!-- Generated from the schema in the module detection (ConfigurationReference). Do not edit by hand. -->

            Gatehouse reads one file, `gatehouse.yaml`: the one that `--context` names, else the one in the working directory.
            No file at all, or an empty one, is a valid configuration. A file with a mistake is refused as a whole, with all
            its mistakes listed: file, line and column, what was expected, and what to do. Names of rules are held against the
            rules in force afterwards: an exclusion of a rule that is not there, or that nobody may exclude, is told and does
            nothing.

            The file is YAML 1.2 in UTF-8, indented with spaces. Keys are written exactly as here. Aliases (`*name`) are not
            supported, nor files larger than 1 MiB.

            Of a running server, `watchlists`, `exclusions`, `plannedChanges`, `plannedTests`, `emergencyAccounts`,
            `privilegedAccounts` and `thresholds` may also be [set in the server](server.md#what-people-set), by two people.
            The file is never changed by that, and holds where it says something: what people set is added to its lists, and
            a limit or an account that stands here can only be changed here. All other keys are managed by file alone.

            """;

    private static final String ACCOUNTS = """
            ## Accounts

            An account is named by its user principal name, in any case, or by its object id. The object id is safer: it stays
            when the account is renamed. A guest may be named by his own e-mail address, or by the name with `#EXT#` that he has
            in your directory. An entry of a list of accounts is that name alone, or a section:

            """;

    private static final String ROLES = """

            ## Roles

            A role is named as the portal names it, in any case, also by a former name (`Company Administrator`), or by its
            template id. Names are Entra's; where only Azure has a role of that name (`Owner`), it is Azure's. A role of your
            own is named by its id. Without a word here, a role that Gatehouse does not know counts as privileged.

            ## Times

            """;

    private static final String TABLE = "| key | value | default | meaning |\n|---|---|---|---|\n";

    private ConfigurationReference() {}

    /** The page, in Markdown. */
    public static String markdown() {
        var page = new StringBuilder(HEAD).append(TABLE);
        ConfigurationSchema.KEYS.forEach(key -> page.append(row(
                "[`" + key.name() + "`](#" + key.name().toLowerCase(Locale.ROOT) + ")",
                key.type().description(),
                key.standard(),
                key.meaning())));
        ConfigurationSchema.KEYS.forEach(key -> page.append('\n').append(chapter(key)));
        page.append('\n')
                .append(ACCOUNTS)
                .append(TABLE)
                .append(rows("", ConfigurationSchema.ACCOUNT))
                .append(ROLES);
        page.append("`from` and `until` are each ")
                .append(ConfigType.TIME.description())
                .append(".\n");
        return page.append("A time without a zone is refused.\n").toString();
    }

    private static String chapter(ConfigKey key) {
        if (key.type() == ConfigType.SINKS) {
            return "## " + key.name() + "\n\n" + key.meaning() + "\n\n" + TABLE + rows("", key.keys()) + kinds()
                    + "\n```yaml\n" + key.example() + "```\n";
        }
        var more = key.type() == ConfigType.ACCOUNTS
                ? "\nEach entry is an [account](#accounts).\n"
                : key.keys().isEmpty() ? "" : "\n" + TABLE + rows("", key.keys());
        return "## " + key.name() + "\n\n" + key.meaning() + "\n" + more + "\n```yaml\n" + key.example() + "```\n";
    }

    /** What each kind of sink may say besides. */
    private static String kinds() {
        return Arrays.stream(SinkKind.values())
                .map(kind -> "\n### A sink of type " + kind.word() + "\n\nWhat it is and how it is set up: ["
                        + kind.word() + "](sinks/" + kind.word() + ".md).\n\n" + TABLE + rows("", kind.keys()))
                .collect(Collectors.joining());
    }

    /** A row for each key, and for those below it. */
    private static String rows(String path, List<ConfigKey> keys) {
        return keys.stream()
                .map(key -> row(
                                "`" + path + key.name() + "`",
                                key.type().description(),
                                key.required() ? "required" : key.standard(),
                                key.meaning())
                        + rows(path + key.name() + ".", key.keys()))
                .collect(Collectors.joining());
    }

    private static String row(String key, String type, String standard, String meaning) {
        return "| " + String.join(" | ", key, type, standard, meaning.replace("|", "\\|")) + " |\n";
    }
}
