package dev.gatehouse.pim.audit;

import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Change;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What is written of role settings: what was changed, in sentences. */
final class SettingRecords {
    private final Scene scene;

    SettingRecords(Scene scene) {
        this.scene = scene;
    }

    AuditRecord of(Change.OfSetting change) {
        return scene.record(
                Activities.set(change.after().key().target()),
                Result.SUCCESS,
                new SettingWords(scene).of(change.before(), change.after()),
                scene.caller(),
                correlation(change.after()),
                scene.target(change.after().key().target())
                        .setting(change.after().version()),
                Optional.of(change));
    }

    /** There is no request: what tells one change from another is what it was of, and which version came of it. */
    static UUID correlation(RoleSetting setting) {
        String change = setting.key() + " " + setting.version();
        return UUID.nameUUIDFromBytes(change.getBytes(StandardCharsets.UTF_8));
    }
}
