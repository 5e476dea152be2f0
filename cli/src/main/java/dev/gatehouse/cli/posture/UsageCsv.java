package dev.gatehouse.cli.posture;

import dev.gatehouse.detection.data.CsvLine;
import dev.gatehouse.directory.usage.RoleUsage;
import dev.gatehouse.directory.usage.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes how roles were used as comma-separated values, a line a person and role. Times are minutes. */
final class UsageCsv {
    private static final List<String> HEAD = List.of(
            "account",
            "accountId",
            "role",
            "roleId",
            "tier",
            "activations",
            "unused",
            "totalMinutes",
            "longestMinutes",
            "lastDeedMedian",
            "lastDeed95",
            "lastDeedLongest",
            "settingMinutes",
            "enoughMinutes",
            "deeds",
            "operations",
            "unknownOperations",
            "actionsUsed",
            "actionsAllowed",
            "advice");

    private UsageCsv() {}

    static String write(UsageReport report) {
        return CsvLine.of(HEAD)
                + report.usage().roles().stream().map(one -> line(report, one)).collect(Collectors.joining());
    }

    private static String line(UsageReport report, RoleUsage one) {
        Timing timing = one.timing();
        return CsvLine.of(List.of(
                report.name(one.principal()),
                one.principal().toString(),
                one.roleName(),
                one.role().toString(),
                one.tier().words(),
                String.valueOf(timing.elevations()),
                String.valueOf(timing.unused()),
                minutes(Optional.of(timing.total())),
                minutes(Optional.of(timing.longest())),
                minutes(timing.lastDeed().map(Timing.LastDeed::median)),
                minutes(timing.lastDeed().map(Timing.LastDeed::ninetyFifth)),
                minutes(timing.lastDeed().map(Timing.LastDeed::longest)),
                minutes(timing.setting()),
                minutes(timing.enough()),
                String.valueOf(one.deeds()),
                one.done().stream()
                        .map(done -> done.count() + " x " + done.operation())
                        .collect(Collectors.joining("; ")),
                one.unknown().entrySet().stream()
                        .map(entry -> entry.getValue() + " x " + entry.getKey())
                        .collect(Collectors.joining("; ")),
                one.share().map(share -> String.valueOf(share.used())).orElse(""),
                one.share().map(share -> String.valueOf(share.allowed())).orElse(""),
                UsageReport.words(one.advice())));
    }

    private static String minutes(Optional<Duration> duration) {
        return duration.map(time -> String.valueOf(time.toMinutes())).orElse("");
    }
}
