package dev.gatehouse.pim.explore;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Seed;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for small worlds. */
final class Settings {
    private Settings() {}

    /** That one of these approves within a day. */
    static Stage stage(String... names) {
        return Stage.of(
                Stream.of(names).map(name -> new Approver.User(Seed.id(name))).collect(Collectors.<Approver>toSet()));
    }

    /** Up to eight hours at a time and in all a day, for nothing but these. */
    static Activating asking(Set<Ask> asks, Approval approval) {
        return new Activating(
                Duration.ofHours(8), Duration.ofHours(24), asks, Optional.empty(), Optional.empty(), approval, false);
    }

    /** What is set for a target, with another approval. */
    static RoleSetting approval(Scene scene, Target target, Approval approval) {
        RoleSetting setting = scene.slice().setting(target.setting());
        return setting.activating(asking(setting.activating().asks(), approval));
    }

    /** That these change places: the first with the second, the third with the fourth. */
    static Map<PrincipalId, PrincipalId> swapped(String... names) {
        Map<PrincipalId, PrincipalId> places = new HashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            places.put(Seed.id(names[i]), Seed.id(names[i + 1]));
            places.put(Seed.id(names[i + 1]), Seed.id(names[i]));
        }
        return Map.copyOf(places);
    }
}
