package dev.gatehouse.server.graph.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.store.pim.SettingChange;
import java.util.List;
import java.util.Optional;

/** Tells when a policy was changed last, and by whom: null where nobody did. */
public final class Modified {
    private Modified() {}

    /** Puts {@code lastModifiedDateTime} and {@code lastModifiedBy}. */
    public static void put(PimStation pim, RoleSetting setting, ObjectNode into) {
        Optional<SettingChange> changed =
                setting.version() == 0 ? Optional.empty() : pim.settings().changed(setting.key());
        Optional<PrincipalId> by = changed.flatMap(SettingChange::by);
        into.set("lastModifiedDateTime", Tree.time(changed.map(SettingChange::at)));
        ObjectNode who = into.putObject("lastModifiedBy");
        who.set("displayName", Tree.text(by.flatMap(id -> name(pim, id))));
        who.set("id", Tree.text(by.map(PrincipalId::toString)));
    }

    private static Optional<String> name(PimStation pim, PrincipalId who) {
        return pim.facts().accounts(List.of(who)).stream().findFirst().map(Account::name);
    }
}
