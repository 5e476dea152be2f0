package dev.gatehouse.logs.csv;

/** STUB until merge. */
public final class DateOrderFinder {
    public void feed(byte[] bytes, int from, int to) {}

    public boolean decided() {
        return true;
    }

    public void end() {}

    public DateOrder order() {
        return DateOrder.MONTH_FIRST;
    }
}
