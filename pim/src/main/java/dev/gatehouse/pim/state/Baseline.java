package dev.gatehouse.pim.state;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What holds where nobody set anything. The most powerful roles have what the guide to privileged accounts asks for: a
 * reason, a second factor, two levels of approval, eight hours. The rest has Graph's defaults.
 */
public final class Baseline {
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final Duration LONGEST_IN_ALL = Duration.ofHours(24);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration HALF_YEAR = Duration.ofDays(180);
    private static final List<Notice> NOTICES = notices();

    private Baseline() {}

    /** The setting of a target that nobody set. */
    public static RoleSetting of(SettingKey key) {
        Approval approval = isPowerful(key) ? Approval.of(Stage.of(Set.of()), Stage.of(Set.of())) : Approval.NONE;
        return new RoleSetting(
                key,
                0,
                new Lasting(false, YEAR, Set.of()),
                new Lasting(false, HALF_YEAR, Set.of(Ask.JUSTIFICATION)),
                new Activating(
                        LONGEST,
                        LONGEST_IN_ALL,
                        Set.of(Ask.MULTI_FACTOR_AUTHENTICATION, Ask.JUSTIFICATION),
                        Optional.empty(),
                        Optional.empty(),
                        approval,
                        false),
                NOTICES);
    }

    /** Whether it is a role that gives others, or the resources that somebody owns. */
    private static boolean isPowerful(SettingKey key) {
        return switch (key) {
            case SettingKey.OfRole role ->
                role.scope() instanceof AzureScope
                        ? WellKnown.ADMINISTERS_RESOURCES.contains(role.role())
                        : WellKnown.ADMINISTERS_ROLES.contains(role.role());
            case SettingKey.OfGroup group -> group.access() == Target.Access.OWNER;
        };
    }

    private static List<Notice> notices() {
        List<Notice> all = new ArrayList<>();
        for (Notice.Event event : Notice.Event.values()) {
            for (Notice.To to : Notice.To.values()) {
                all.add(new Notice(event, to, Notice.Level.ALL, true, Set.of()));
            }
        }
        return List.copyOf(all);
    }
}
