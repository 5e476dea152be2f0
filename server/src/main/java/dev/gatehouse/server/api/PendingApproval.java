package dev.gatehouse.server.api;

import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.pim.model.SettingKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role setting that asks for approval, of which fewer could approve than must: nothing is given by it until then. */
@Schema(name = "PendingApproval")
public record PendingApproval(
        @Schema(description = "The role, or the group.") String setting,

        @Schema(description = "How many must be able to approve.")
        int needs) {
    /** All of them, by name. */
    public static List<PendingApproval> all(Map<SettingKey, Integer> lacking) {
        return lacking.entrySet().stream()
                .map(one -> new PendingApproval(name(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(PendingApproval::setting))
                .toList();
    }

    /** What a setting is called. */
    public static String name(SettingKey key) {
        return switch (key) {
            case SettingKey.OfRole role ->
                RoleCatalogue.builtIn()
                        .role(role.role())
                        .map(known -> known.name())
                        .orElseGet(role.role()::toString);
            case SettingKey.OfGroup group ->
                group.access().name().toLowerCase(Locale.ROOT) + " of group " + group.group();
        };
    }
}
