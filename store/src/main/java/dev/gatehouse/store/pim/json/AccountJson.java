package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.audit.Party;
import dev.gatehouse.pim.model.Account;

/** Accounts, and what a record says of them. */
final class AccountJson {
    private AccountJson() {}

    static void write(Account account, ObjectNode into) {
        into.put("id", account.id().toString())
                .put("name", account.name())
                .put("kind", account.kind().name())
                .put("enabled", account.enabled())
                .put("usable", account.usable())
                .put("emergency", account.emergency())
                .put("person", account.person().toString());
        account.manager().ifPresent(manager -> into.put("manager", manager.toString()));
    }

    static Account read(Strict from) {
        return new Account(
                from.principal("id"),
                from.text("name"),
                from.one("kind", Account.Kind.class),
                from.flag("enabled"),
                from.flag("usable"),
                from.flag("emergency"),
                from.principal("person"),
                from.textIfAny("manager").map(PrincipalId::of));
    }

    static void write(Party party, ObjectNode into) {
        into.put("id", party.id().toString())
                .put("name", party.name())
                .put("kind", party.kind().name());
    }

    static Party party(Strict from) {
        return new Party(from.principal("id"), from.text("name"), from.one("kind", Account.Kind.class));
    }
}
