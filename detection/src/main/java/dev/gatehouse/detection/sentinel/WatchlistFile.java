package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Account;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The contents of a watchlist, ready to be uploaded.
 *
 * @param lines what is known of it; where nothing is, the list is yet to be filled
 */
public record WatchlistFile(Watchlist watchlist, List<Line> lines) {
    private static final String HEAD = "Value,Comment";

    /** A value, and what it stands for. */
    public record Line(String value, String comment) {
        public Line {
            requireNonNull(value, "value is null");
            requireNonNull(comment, "comment is null");
        }
    }

    public WatchlistFile {
        requireNonNull(watchlist, "watchlist is null");
        lines = List.copyOf(lines);
    }

    /** What gatehouse.yaml and the catalogue of roles say of the list. */
    public static WatchlistFile of(Watchlist watchlist, Configuration configuration) {
        List<Line> lines;
        if (watchlist.equals(Watchlist.PRIVILEGED)) {
            lines = accounts(configuration.privilegedAccounts());
        } else if (watchlist.equals(Watchlist.EMERGENCY)) {
            lines = accounts(configuration.emergencyAccounts());
        } else if (watchlist.equals(Watchlist.ORDINARY_ROLES)) {
            lines = ordinary(configuration.privilegedRoles().applyTo(RoleCatalogue.builtIn()));
        } else {
            lines = configuration.watchlists().values(watchlist.configured()).orElse(List.of()).stream()
                    .map(value -> new Line(value, "from gatehouse.yaml"))
                    .toList();
        }
        return new WatchlistFile(watchlist, lines);
    }

    /** The values. */
    public List<String> values() {
        return lines.stream().map(Line::value).toList();
    }

    /** The file's name. */
    public String fileName() {
        return watchlist.alias() + ".csv";
    }

    /** The file's text. */
    public String csv() {
        return lines.stream()
                .map(line -> "\n" + cell(line.value()) + "," + cell(line.comment()))
                .collect(Collectors.joining("", HEAD, "\n"));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static List<Line> accounts(List<Account> accounts) {
        return accounts.stream()
                .map(account -> new Line(
                        account.account().toString(),
                        account.reason().isEmpty() ? "from gatehouse.yaml" : account.reason()))
                .toList();
    }

    private static List<Line> ordinary(RoleCatalogue roles) {
        List<Line> lines = new ArrayList<>();
        roles.roles().stream()
                .filter(role -> role.system() == RoleSystem.ENTRA && !role.privileged())
                .forEach(role -> {
                    lines.add(new Line(role.id().toString(), role.name()));
                    roles.names(role.id()).forEach(name -> lines.add(new Line(name, role.name())));
                });
        return lines;
    }
}
