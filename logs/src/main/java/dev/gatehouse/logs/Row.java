package dev.gatehouse.logs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One event as a row of its table; a flyweight that is valid until the next row. */
public final class Row {
    /** The time of an event that has none. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** In place of an element number: the field as a whole, over all elements. */
    public static final int WHOLE = -1;

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private final Projection projection;
    private final Slice slice = new Slice();
    private List<Copy> copies;
    private Copy first;
    private @Nullable AuditCells audit;
    private @Nullable String id;
    private int at;

    /** A row of one record that a reader scans again and again. */
    Row(Projection projection, Copy copy) {
        this.projection = projection;
        this.first = copy;
        this.copies = List.of(copy);
    }

    /** A row of all copies of one event, the richest first. */
    Row(Projection projection, List<Copy> copies) {
        this.projection = projection;
        this.first = copies.getFirst();
        this.copies = List.copyOf(copies);
    }

    /** Forgets what was worked out of the record before; this one was made of what begins at {@code from}. */
    void begin(int from) {
        at = from;
        audit = null;
        id = null;
    }

    /** The table it belongs to. */
    public Table table() {
        return first.plan().table();
    }

    /** The shape it came in; of merged copies the richest. */
    public Shape shape() {
        return first.plan().shape();
    }

    /** The bytes that the record lies in; not those that were read, where the record was rewritten. */
    public byte[] buffer() {
        return first.slices().buffer();
    }

    /** Where in the bytes that were read the record begins that the row was made of. */
    public int at() {
        return at;
    }

    /** Where the record begins in its bytes. */
    public int start() {
        return first.slices().recordStart();
    }

    /** Where the record ends. */
    public int end() {
        return first.slices().recordEnd();
    }

    /** False only if every byte of the record is ASCII. */
    public boolean nonAscii() {
        return first.slices().nonAscii();
    }

    /** The event's time in microseconds since the epoch, or {@link #NO_TIME}. */
    public long time() {
        if (first.time() == NO_TIME) {
            for (int i = 1; i < copies.size(); i++) {
                if (copies.get(i).time() != NO_TIME) {
                    return copies.get(i).time();
                }
            }
        }
        return first.time();
    }

    /** The event's id: the record's own, or one worked out of what identifies the event. */
    public String id() {
        String known = id;
        if (known == null) {
            known = hasOwnId() ? slice.text() : EventId.exact(this, projection.essentials());
            id = known;
        }
        return known;
    }

    /** A fingerprint of the table's family and the id: equal for all copies of one event. */
    public long identity() {
        if (hasOwnId()) {
            return Fingerprint.of(table(), slice.bytes(), slice.start(), slice.end());
        }
        return fingerprint(id());
    }

    /** Whether the record says its event's id, and not only what one can be worked out of. */
    public boolean saysId() {
        return hasOwnId();
    }

    /**
     * The same for all copies of one event, whether their shape carries its id or not: of an audit worked out of its
     * second, activity, correlation id, actor and first target, of anything else its id. Two audits may share one.
     */
    public String anchor() {
        return table().family() == Table.Family.AUDIT ? EventId.of(this, projection.essentials()) : id();
    }

    /** A fingerprint of the {@link #anchor} of an audit; 0 for anything else. */
    public long kinship() {
        return table().family() == Table.Family.AUDIT ? fingerprint(anchor()) : 0;
    }

    /** How many elements the group has in this row. */
    public int elements(int group) {
        return table() == Table.AUDIT_LOGS && group != Projection.UNGROUPED
                ? audit().details().size(projection.list(group))
                : 0;
    }

    /** How many values the field has, in one element of its group or in the {@link #WHOLE}; 0 where it is absent. */
    public int count(int slot, int element) {
        if (projection.isInColumn(slot)) {
            return speaking(slot).cells().count(slot);
        }
        return switch (projection.field(slot)) {
            case Field.InColumn ignored -> 0;
            case Field.OfAudit derived ->
                table() == Table.AUDIT_LOGS ? audit().count(derived.audit(), element(slot, element)) : 0;
            case Field.OfSignIn ignored -> table().isSignIn() && result() != SignInResults.Result.UNKNOWN ? 1 : 0;
        };
    }

    /** Points {@code into} at one value; {@code index} runs from 0 to {@link #count} - 1. */
    public void value(int slot, int element, int index, Slice into) {
        if (projection.isInColumn(slot)) {
            speaking(slot).cells().value(slot, index, into);
            return;
        }
        switch (projection.field(slot)) {
            case Field.InColumn ignored -> {}
            case Field.OfAudit derived -> audit().value(derived.audit(), element(slot, element), index, into);
            case Field.OfSignIn derived -> {
                byte[] flag = result() == derived.result() ? TRUE : FALSE;
                into.set(Slice.Kind.BOOLEAN, flag, 0, flag.length);
            }
        }
    }

    /** The field's first value as text; empty where it is absent or null. */
    public String text(int slot) {
        if (count(slot, WHOLE) == 0) {
            return "";
        }
        value(slot, WHOLE, 0, slice);
        return slice.text();
    }

    /** The field's first value as text, where it is neither absent nor null. */
    public Optional<String> firstText(int slot) {
        if (count(slot, WHOLE) == 0) {
            return Optional.empty();
        }
        value(slot, WHOLE, 0, slice);
        return slice.kind() == Slice.Kind.NULL ? Optional.empty() : Optional.of(slice.text());
    }

    private long fingerprint(String made) {
        byte[] bytes = made.getBytes(StandardCharsets.UTF_8);
        return Fingerprint.of(table(), bytes, 0, bytes.length);
    }

    /** Who did what to whom, of an audit row. */
    AuditDetails details() {
        return audit().details();
    }

    /** The copy whose word counts for the field: the richest that says something in its column. */
    private Copy speaking(int slot) {
        if (copies.size() == 1) {
            return first;
        }
        for (Copy copy : copies) {
            if (copy.cells().says(slot)) {
                return copy;
            }
        }
        for (Copy copy : copies) {
            if (copy.cells().count(slot) > 0) {
                return copy;
            }
        }
        return first;
    }

    /** Points the slice at the record's own id, if one of the copies has one. */
    private boolean hasOwnId() {
        for (int i = 0; i < copies.size(); i++) {
            if (copies.get(i).ownId(slice)) {
                return true;
            }
        }
        return false;
    }

    private SignInResults.Result result() {
        int slot = projection.essentials().resultType();
        Cells cells = speaking(slot).cells();
        if (cells.count(slot) == 0) {
            return SignInResults.Result.UNKNOWN;
        }
        cells.value(slot, 0, slice);
        return SignInResults.of(slice.bytes(), slice.start(), slice.end());
    }

    private AuditCells audit() {
        AuditCells known = audit;
        if (known == null) {
            Essentials slots = projection.essentials();
            known = new AuditCells(AuditParser.parse(
                    text(slots.operationName()),
                    text(slots.initiatedBy()),
                    text(slots.targetResources()),
                    text(slots.additionalDetails())));
            audit = known;
        }
        return known;
    }

    private int element(int slot, int element) {
        return projection.group(slot) == Projection.UNGROUPED ? WHOLE : element;
    }
}
