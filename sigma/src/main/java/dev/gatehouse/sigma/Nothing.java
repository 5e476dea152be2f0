package dev.gatehouse.sigma;

/** An event without fields; a matcher holds it between events, so that it keeps no event alive. */
final class Nothing implements Event {
    static final Event EVENT = new Nothing();

    private static final byte[] NONE = {};

    private Nothing() {}

    @Override
    public int elements(int group) {
        return 0;
    }

    @Override
    public int count(int slot, int element) {
        return 0;
    }

    @Override
    public void value(int slot, int element, int index, Value into) {
        into.set(Value.Kind.NULL, NONE, 0, 0);
    }

    @Override
    public void whole(Value into) {
        into.set(Value.Kind.TEXT, NONE, 0, 0);
    }
}
