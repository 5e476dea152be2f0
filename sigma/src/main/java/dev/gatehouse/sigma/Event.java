package dev.gatehouse.sigma;

/**
 * One event as a matcher sees it: values by field slot. The slots are those that a {@link FieldResolver} handed out when
 * the rules were compiled.
 *
 * <p>A field has any number of values; a test on a field holds where it holds for any of them. Fields of one group (see
 * {@link Field#group()}) are read element by element, so that several tests of one selection can be held against the same
 * element of a list.
 */
public interface Event {
    /** In place of an element number: the field as a whole, over all elements. */
    int WHOLE = -1;

    /** How many elements the group has in this event. */
    int elements(int group);

    /** How many values the field has, in one element of its group or in the {@link #WHOLE}; 0 where it is absent. */
    int count(int slot, int element);

    /** Points {@code into} at one value; {@code index} runs from 0 to {@link #count} - 1. */
    void value(int slot, int element, int index, Value into);

    /** Points {@code into} at the text of the whole event, for keywords. */
    void whole(Value into);
}
