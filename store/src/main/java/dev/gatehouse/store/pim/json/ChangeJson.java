package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.state.Change;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What was, and what is. */
final class ChangeJson {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private ChangeJson() {}

    static void write(Change change, ObjectNode into) {
        switch (change) {
            case Change.OfGrant one -> write("grant", one.before(), one.after(), GrantJson::write, into);
            case Change.OfRequest one -> write("request", one.before(), one.after(), RequestJson::write, into);
            case Change.OfProvision one -> write("provision", one.before(), one.after(), ProvisionJson::write, into);
            case Change.OfSetting one -> {
                write("setting", Optional.of(one.before()), one.after(), SettingJson::write, into);
                one.by().ifPresent(who -> into.put("by", who.toString()));
            }
            case Change.OfAccount one -> write("account", one.before(), one.after(), AccountJson::write, into);
            case Change.OfReview one -> write("review", one.before(), one.after(), ReviewJson::write, into);
            case Change.OfInstance one -> write("instance", one.before(), one.after(), ReviewJson::write, into);
            case Change.OfItem one -> write("item", one.before(), one.after(), ItemJson::write, into);
            case Change.OfRole one -> {
                into.put("of", "role").put("id", one.role().toString());
                one.before().ifPresent(was -> RoleJson.write(was, into.putObject(BEFORE)));
                one.after().ifPresent(is -> RoleJson.write(is, into.putObject(AFTER)));
            }
            case Change.OfAlert one -> write("alert", Optional.of(one.before()), one.after(), AlertJson::write, into);
        }
    }

    static Change read(Strict from) {
        String of = from.text("of");
        return switch (of) {
            case "grant" -> new Change.OfGrant(before(from, GrantJson::read), after(from, GrantJson::read));
            case "request" -> new Change.OfRequest(before(from, RequestJson::read), after(from, RequestJson::read));
            case "provision" ->
                new Change.OfProvision(before(from, ProvisionJson::read), after(from, ProvisionJson::read));
            case "setting" ->
                new Change.OfSetting(
                        from.object(BEFORE, SettingJson::read),
                        after(from, SettingJson::read),
                        from.textIfAny("by").map(PrincipalId::of));
            case "account" -> new Change.OfAccount(before(from, AccountJson::read), after(from, AccountJson::read));
            case "review" ->
                new Change.OfReview(before(from, ReviewJson::definition), after(from, ReviewJson::definition));
            case "instance" ->
                new Change.OfInstance(before(from, ReviewJson::instance), after(from, ReviewJson::instance));
            case "item" -> new Change.OfItem(before(from, ItemJson::read), after(from, ItemJson::read));
            case "role" ->
                new Change.OfRole(
                        RoleDefinitionId.of(from.text("id")),
                        before(from, RoleJson::read),
                        from.objectIfAny(AFTER, RoleJson::read));
            case "alert" -> new Change.OfAlert(from.object(BEFORE, AlertJson::read), after(from, AlertJson::read));
            default -> throw from.unknown("of", of);
        };
    }

    private static <T> void write(
            String of, Optional<T> before, T after, BiConsumer<T, ObjectNode> writing, ObjectNode into) {
        into.put("of", of);
        before.ifPresent(was -> writing.accept(was, into.putObject(BEFORE)));
        writing.accept(after, into.putObject(AFTER));
    }

    private static <T> Optional<T> before(Strict from, Function<Strict, T> reading) {
        return from.objectIfAny(BEFORE, reading);
    }

    private static <T> T after(Strict from, Function<Strict, T> reading) {
        return from.object(AFTER, reading);
    }
}
