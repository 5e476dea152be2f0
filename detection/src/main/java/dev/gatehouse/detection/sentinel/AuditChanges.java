package dev.gatehouse.detection.sentinel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an audit says was changed: the {@code modifiedProperties} of all targets, as one list. */
final class AuditChanges {
    private static final String NAME = "ChangeName";

    private final Lets lets;
    private final ListStage stage = new ListStage("Change", "C");
    private final Map<String, ListStage> sides = new LinkedHashMap<>();

    AuditChanges(Lets lets) {
        this.lets = lets;
        stage.column(NAME, "tostring(Change.displayName)");
    }

    /** The name of the change at hand. */
    static KqlValue name() {
        return KqlValue.ofText(NAME);
    }

    /** Whether some value of a side of the change at hand, {@code oldvalue} or {@code newvalue}, is as the test says. */
    Logic anyValue(String side, Logic test) {
        return side(side).holds(test);
    }

    /** The value that is looked at while a side is gone through. */
    static KqlValue value(String side) {
        return KqlValue.ofText(side.equals("oldvalue") ? "OldValue" : "NewValue");
    }

    /** Whether the condition holds for some change. */
    Logic any(Logic condition) {
        return stage.holds(condition);
    }

    /** The first thing that a change of this name says, in lower case; empty where none does. */
    String said(String name) {
        lets.said("Change");
        stage.column("ChangeSays", lets.said("Change"));
        Logic only = Logic.of(NAME + " =~ " + KqlText.quoted(name)).and(Logic.of("isnotempty(ChangeSays)"));
        return "tostring(" + stage.gather("Said_" + name, "ChangeSays", only) + "[0])";
    }

    /** The lines that work them out. */
    List<String> lines() {
        if (!stage.isUsed()) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        String properties = "Resource.modifiedProperties";
        all.add("| mv-apply Resource = " + lets.some("TargetResources") + " on (");
        all.add("    mv-expand Property = " + lets.some(properties));
        all.add("    | summarize Changes = make_list_if(Property, tostring(Property) != \"{}\"))");
        sides.forEach((name, side) -> {
            List<String> inner = side.lines(name + "s");
            stage.within(List.of(
                    String.join(" ", inner.stream().map(String::strip).toList()).substring(2)));
        });
        all.addAll(stage.lines(lets.some("Changes")));
        return all;
    }

    private ListStage side(String side) {
        boolean old = side.equals("oldvalue");
        String name = old ? "OldValue" : "NewValue";
        return sides.computeIfAbsent(name, any -> {
            stage.column(name + "s", lets.values("tostring(Change." + (old ? "oldValue" : "newValue") + ")"));
            ListStage inner = new ListStage("Item", old ? "O" : "N");
            inner.column(name, "tostring(Item)");
            return inner;
        });
    }
}
