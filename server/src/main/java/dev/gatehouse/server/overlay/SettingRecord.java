package dev.gatehouse.server.overlay;

import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.server.watch.OwnRecord;
import dev.gatehouse.store.overlay.Proposal;
import dev.gatehouse.store.overlay.Setting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a record of a change that was approved, for rules to judge. */
final class SettingRecord {
    private static final int LONGEST = 2_000;

    private SettingRecord() {}

    /** The same for the same proposal, always. */
    static OwnRecord of(Proposal approved) {
        Setting setting = approved.setting();
        String words = StoredOverlay.kind(setting)
                .map(SetKind::words)
                .orElseGet(() -> setting.kind().name());
        String approver = approved.decidedBy().orElse("");
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Setting", words);
        details.put("Name", setting.name());
        details.put("ProposedBy", approved.proposedBy());
        details.put("Reason", cut(approved.reason()));
        approved.answer().filter(said -> !said.isEmpty()).ifPresent(said -> details.put("Answer", cut(said)));
        setting.until().map(Instant::toString).ifPresent(until -> details.put("Until", until));
        setting.body().ifPresent(body -> details.put("Value", cut(body)));
        List<OwnRecord.Target> targets = new ArrayList<>();
        targets.add(new OwnRecord.Target(
                "Setting", setting.kind().name() + "/" + setting.name(), words + " " + setting.name()));
        concerned(setting).forEach(name -> targets.add(new OwnRecord.Target("User", name, name)));
        return new OwnRecord(
                approved.id().toString(),
                approved.decidedAt().orElse(approved.proposedAt()),
                (setting.body().isPresent() ? "Set " : "Remove ") + words,
                Optional.of(new OwnRecord.Person(approver, approver)),
                targets,
                details);
    }

    /** The accounts that it names, where a whole value is one. */
    private static Stream<String> concerned(Setting setting) {
        return StoredOverlay.entry(setting, "").stream().flatMap(entry -> Named.accounts(entry).stream());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
