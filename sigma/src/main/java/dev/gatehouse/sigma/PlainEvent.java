package dev.gatehouse.sigma;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** An event whose values were gathered beforehand; it has no groups. */
final class PlainEvent implements Event {
    private final List<List<Datum>> values;
    private final Datum whole;

    /** One value. */
    record Datum(Value.Kind kind, String text) {
        void into(Value value) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            value.set(kind, bytes, 0, bytes.length);
        }
    }

    PlainEvent(List<List<Datum>> values, Datum whole) {
        this.values = List.copyOf(values);
        this.whole = whole;
    }

    @Override
    public int elements(int group) {
        return 0;
    }

    @Override
    public int count(int slot, int element) {
        return slot < values.size() ? values.get(slot).size() : 0;
    }

    @Override
    public void value(int slot, int element, int index, Value into) {
        values.get(slot).get(index).into(into);
    }

    @Override
    public void whole(Value into) {
        whole.into(into);
    }
}
