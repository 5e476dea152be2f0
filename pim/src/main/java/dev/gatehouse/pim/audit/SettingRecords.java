package dev.gatehouse.pim.audit;

import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
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
                Activities.set(target(change.after().key())),
                Result.SUCCESS,
                new SettingWords(scene).of(change.before(), change.after()),
                scene.caller(),
                correlation(change.after()),
                scene.target(target(change.after().key()))
                        .setting(change.after().version()),
                Optional.of(change));
    }

    /** What a setting is of. */
    static Target target(SettingKey key) {
        return switch (key) {
            case SettingKey.OfRole role -> new Target.Role(role.role(), role.scope());
            case SettingKey.OfGroup group -> new Target.Group(group.group(), group.access());
        };
    }

    /** There is no request: what tells one change from another is what it was of, and which version came of it. */
    static UUID correlation(RoleSetting setting) {
        String change = setting.key() + " " + setting.version();
        return UUID.nameUUIDFromBytes(change.getBytes(StandardCharsets.UTF_8));
    }
}
