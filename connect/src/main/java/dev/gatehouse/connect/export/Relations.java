package dev.gatehouse.connect.export;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import java.util.List;

/** Reads members and owners that were expanded in the object whose they are. */
final class Relations {
    /** Graph expands no more of them, and does not say that there are more. */
    private static final int MOST = 20;

    private Relations() {}

    static void inline(Gathered gathered, Item item, String name, ExportCollection relation, ObjectId of) {
        if (!item.has(name)) {
            return;
        }
        gathered.has(relation);
        List<Item> told = item.children(name);
        for (Item one : told) {
            one.needed("id").map(PrincipalId::new).ifPresent(who -> gathered.relate(relation, of, who, one.place()));
        }
        gathered.related(relation, of);
        if (told.size() == MOST) {
            item.wrong(
                    "has " + MOST + " " + name + ", which is as many as Graph expands; there may be more",
                    "ask for its " + name + " by a request of their own");
        }
    }
}
