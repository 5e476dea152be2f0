package dev.gatehouse.connect.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.export.ExportFile.Content;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what the items of one file are, and hands each to whoever reads it. Their context says it first, then the items
 * themselves, then the file's name. Only of members and owners the name comes first: contexts call them users, or
 * directory objects, and do not say whose they are.
 */
final class Sorter implements Pages.Sink {
    private final String file;
    private final Problems problems;
    private final Readers readers;
    private final Gathered gathered;
    private final Map<ExportCollection, Integer> counts = new EnumMap<>(ExportCollection.class);
    private Optional<String> lastContext = Optional.empty();
    private Optional<Kind> lastKind = Optional.empty();

    Sorter(String file, Problems problems, Gathered gathered) {
        this.file = file;
        this.problems = problems;
        this.gathered = gathered;
        this.readers = new Readers(gathered);
    }

    @Override
    public void item(String context, JsonNode node, Place place) {
        Item item = new Item(node, place, problems);
        Optional<Kind> kind = ofPage(context);
        if (kind.isEmpty() && !saysMore(context)) {
            kind = ItemType.kind(node).or(() -> FileName.kind(file));
        }
        if (node.path("error").isObject()) {
            Item error = item.child("error");
            item.wrong(
                    "is an error of the service, not data: "
                            + error.text("code").orElse("without a code"),
                    "see to the permission or licence that it asks for, and ask again");
        } else if (kind.isPresent()) {
            take(kind.get(), item);
        } else {
            unknown(context);
        }
    }

    @Override
    public void page(String context, int items) {
        Optional<Kind> kind = ofPage(context);
        if (kind.isEmpty() && items == 0 && !saysMore(context)) {
            kind = FileName.kind(file);
        }
        kind.ifPresent(this::note);
        if (kind.isEmpty() && items == 0) {
            unknown(context);
        }
    }

    /** Which collections it was, and how many items of each. */
    List<Content> contents() {
        List<Content> contents = new ArrayList<>();
        counts.forEach((collection, items) -> contents.add(new Content(collection, items)));
        return contents;
    }

    private void take(Kind kind, Item item) {
        note(kind);
        counts.merge(kind.collection(), 1, Integer::sum);
        readers.read(kind, item);
    }

    private void note(Kind kind) {
        counts.putIfAbsent(kind.collection(), 0);
        gathered.has(kind.collection());
        kind.of().ifPresent(of -> gathered.related(kind.collection(), of));
    }

    /** What the context, and of members and owners the name, says of all items of a page. */
    private Optional<Kind> ofPage(String context) {
        if (!lastContext.equals(Optional.of(context))) {
            lastContext = Optional.of(context);
            lastKind = (ContextName.isOfObjects(context) ? FileName.relation(file) : Optional.<Kind>empty())
                    .or(() -> ContextName.kind(context));
        }
        return lastKind;
    }

    /** Whether the context names something, which items and names must not overrule. */
    private static boolean saysMore(String context) {
        return context.indexOf('#') >= 0;
    }

    private void unknown(String context) {
        if (context.contains("#directoryObjects")) {
            problems.once(
                    file,
                    "has members or owners, but does not say whose",
                    "name it as members-of-group-ID.json, owners-of-group-ID.json, owners-of-application-ID.json, "
                            + "owners-of-servicePrincipal-ID.json or registeredOwners-of-device-ID.json");
        } else {
            String named = context.isEmpty() ? "" : " (" + shortened(context.substring(context.indexOf('#') + 1)) + ")";
            problems.once(
                    file,
                    "has items of no collection that is read" + named,
                    "leave it out; or, without @odata.context, name it after its collection, as users.json");
        }
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
