package dev.gatehouse.server.api.pim;

import dev.gatehouse.pim.model.SettingKey;
import java.util.Comparator;
import java.util.List;
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
    static String name(SettingKey key) {
        return switch (key) {
            case SettingKey.OfRole role -> new Names(Map.of(), Map.of()).role(role.role());
            case SettingKey.OfGroup group -> Words.camel(group.access()) + " of group " + group.group();
        };
    }
}
