package dev.gatehouse.sigma;

import java.util.Arrays;

/**
 * Finds the rules of a {@link RuleSet} that hold for an event. Reusable, for one thread; allocates nothing for an event
 * in which no rule is a candidate.
 */
public final class Matcher {
    /*
     * Every rule has a necessary condition: atoms of which at least one must hold. The slots on which those lie are
     * looked up first, each value once in a hash table of whole values and once in automata of literals. What is found
     * makes rules candidates. Many have a second condition on these slots, which confirms them; only what is both, or
     * needs no confirmation, is evaluated. An atom is answered once for an event and serves all rules that share it; slots
     * that only candidates ask for are looked up when the first one does.
     *
     * All state carries the number of the event that it belongs to, so that nothing need be cleared between events:
     * memo[atom] is `event` for false and `event + 1` for true; numbers rise by two.
     */
    private static final int LAST_EVENT = Integer.MAX_VALUE - 4;

    private final Program program;
    private final int[] memo;
    private final int[] foundIn;
    private final int[] exactIn;
    private final int[] firstIn;
    private final int[] laterIn;
    private final long[] candidates;
    private final long[] confirmed;
    private final int[] elements;
    private final Value value = new Value();
    private final Value other = new Value();
    private final Text text = new Text();
    private final Automaton.Hits hits = this::hit;
    private Event event = Nothing.EVENT;
    private int now;

    Matcher(Program program) {
        this.program = program;
        memo = new int[program.atoms().size()];
        foundIn = new int[program.patterns()];
        exactIn = new int[program.slots()];
        firstIn = new int[program.slots()];
        laterIn = new int[program.slots()];
        candidates = new long[program.always().length];
        confirmed = new long[candidates.length];
        elements = new int[program.groups()];
        Arrays.fill(elements, Event.WHOLE);
    }

    /** Tells the sink each rule that holds for the event, by rising index. */
    public void match(Event next, MatchSink sink) {
        begin(next);
        System.arraycopy(program.always(), 0, candidates, 0, candidates.length);
        System.arraycopy(program.unconfirmed(), 0, confirmed, 0, confirmed.length);
        for (SlotIndex index : program.eager()) {
            first(index);
        }
        for (int word = 0; word < candidates.length; word++) {
            for (long rest = candidates[word] & confirmed[word]; rest != 0; rest &= rest - 1) {
                int rule = (word << 6) + Long.numberOfTrailingZeros(rest);
                if (holds(program.plan(rule))) {
                    sink.matched(rule);
                }
            }
        }
        event = Nothing.EVENT;
    }

    /** Takes an event to be asked about with {@link #holds}. */
    void begin(Event next) {
        if (now >= LAST_EVENT) {
            now = 0;
            Arrays.fill(memo, 0);
            Arrays.fill(foundIn, 0);
            Arrays.fill(exactIn, 0);
            Arrays.fill(firstIn, 0);
            Arrays.fill(laterIn, 0);
        }
        now += 2;
        event = next;
    }

    boolean holds(Plan plan) {
        return switch (plan) {
            case Plan.Test test -> holds(test.atom());
            case Plan.Not not -> !holds(not.part());
            case Plan.Each each -> each(each);
            case Plan.All all -> {
                for (int i = 0; i < all.parts().size(); i++) {
                    if (!holds(all.parts().get(i))) {
                        yield false;
                    }
                }
                yield true;
            }
            case Plan.Any any -> {
                for (int i = 0; i < any.parts().size(); i++) {
                    if (holds(any.parts().get(i))) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private boolean each(Plan.Each each) {
        int count = event.elements(each.group());
        boolean found = count == 0 && holds(each.part());
        for (int element = 0; element < count && !found; element++) {
            elements[each.group()] = element;
            found = holds(each.part());
        }
        elements[each.group()] = Event.WHOLE;
        return found;
    }

    /** Runs an action while an element is bound: one for which the plan holds, else the first, if there is any. */
    void whileBound(Plan.Each each, Runnable action) {
        int count = event.elements(each.group());
        for (int element = count - 1; element >= 0; element--) {
            elements[each.group()] = element;
            if (holds(each.part())) {
                break;
            }
        }
        action.run();
        elements[each.group()] = Event.WHOLE;
    }

    /** How many elements the group has in the event. */
    int elements(int group) {
        return event.elements(group);
    }

    /** Looks at one element of the group from now on, or at the {@link Event#WHOLE}. */
    void bind(int group, int element) {
        elements[group] = element;
    }

    /** How many values the place has, in the element that is bound now. */
    int count(Place place) {
        return count(place.slot(), element(place));
    }

    /** Points {@code into} at a value of the place, in the element that is bound now. */
    void read(Place place, int index, Value into) {
        read(place.slot(), element(place), index, into);
    }

    private boolean holds(int number) {
        if (program.isKept(number)) {
            return wholeHolds(number);
        }
        Atom atom = program.tests(number).atom();
        int element = element(atom.place());
        return switch (atom) {
            case Atom.SameAs same -> same(same, element);
            case Atom.Values values when element != Event.WHOLE -> wholeHolds(number) && anyOf(values, element);
            default -> element == Event.WHOLE ? wholeHolds(number) : asked(atom, element);
        };
    }

    /** The answer over all elements, which is kept for the event. */
    private boolean wholeHolds(int number) {
        int known = memo[number];
        if (known >= now) {
            return known > now;
        }
        AtomTests tests = program.tests(number);
        boolean holds =
                tests.atom() instanceof Atom.Values ? valuesHold(number, tests) : asked(tests.atom(), Event.WHOLE);
        memo[number] = holds ? now + 1 : now;
        return holds;
    }

    private boolean valuesHold(int number, AtomTests tests) {
        if (tests.slot() < 0) {
            return false;
        }
        later(program.index(tests.slot()), tests);
        if (memo[number] > now) {
            return true;
        }
        for (int i = 0; i < tests.hard().size(); i++) {
            AtomTests.Hard hard = tests.hard().get(i);
            if ((hard.pattern() < 0 || foundIn[hard.pattern()] == now) && anyPasses(tests.slot(), hard.test())) {
                return true;
            }
        }
        return false;
    }

    private boolean anyPasses(int slot, ValueTest test) {
        int count = count(slot, Event.WHOLE);
        for (int i = 0; i < count; i++) {
            if (read(slot, Event.WHOLE, i, value)) {
                text.set(value);
                if (test.holds(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The answer of an atom with an element, straight from its values. */
    private boolean anyOf(Atom.Values values, int element) {
        int slot = values.place().slot();
        int count = count(slot, element);
        for (int i = 0; i < count; i++) {
            if (read(slot, element, i, value)) {
                text.set(value);
                for (ValueTest test : values.tests()) {
                    if (test.holds(text)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean asked(Atom atom, int element) {
        return switch (atom) {
            case Atom.Values values -> anyOf(values, element);
            case Atom.Present present -> count(present.place().slot(), element) > 0;
            case Atom.Missing missing -> isMissing(missing.place().slot(), element);
            case Atom.SameAs same -> same(same, element);
        };
    }

    private boolean isMissing(int slot, int element) {
        int count = count(slot, element);
        for (int i = 0; i < count; i++) {
            if (read(slot, element, i, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean same(Atom.SameAs same, int element) {
        int slot = same.place().slot();
        int count = count(slot, element);
        for (Place place : same.others()) {
            int otherElement = element(place);
            int others = count(place.slot(), otherElement);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < others; j++) {
                    if (read(slot, element, i, value)
                            && read(place.slot(), otherElement, j, other)
                            && SameValues.holds(value, other, same.affix(), same.cased())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int element(Place place) {
        return place.isGrouped() ? elements[place.group()] : Event.WHOLE;
    }

    private int count(int slot, int element) {
        if (slot < 0) {
            return slot == Place.WHOLE ? 1 : 0;
        }
        return slot == program.whole() ? 1 : event.count(slot, element);
    }

    /** Points {@code into} at a value; returns whether it is one, and not null. */
    private boolean read(int slot, int element, int index, Value into) {
        if (slot == Place.WHOLE || slot == program.whole()) {
            event.whole(into);
        } else {
            event.value(slot, element, index, into);
        }
        return into.kind() != Value.Kind.NULL;
    }

    /** Looks up what may make rules candidates. */
    private void first(SlotIndex index) {
        int slot = index.slot();
        int count = count(slot, Event.WHOLE);
        if (count == 0) {
            return;
        }
        exactIn[slot] = index.eagerExact() ? now : exactIn[slot];
        firstIn[slot] = now;
        mark(candidates, index.present().numbers());
        for (int i = 0; i < count; i++) {
            if (read(slot, Event.WHOLE, i, value)) {
                lookUp(index, index.eagerExact(), true, false);
            }
        }
    }

    /** Looks up what the tests need and what was not looked up yet. */
    private void later(SlotIndex index, AtomTests tests) {
        int slot = index.slot();
        boolean exact = tests.exact() && exactIn[slot] != now;
        boolean first = tests.literals() && firstIn[slot] != now;
        boolean later = tests.literals() && laterIn[slot] != now;
        if (!exact && !first && !later) {
            return;
        }
        exactIn[slot] = exact ? now : exactIn[slot];
        firstIn[slot] = first ? now : firstIn[slot];
        laterIn[slot] = later ? now : laterIn[slot];
        int count = count(slot, Event.WHOLE);
        for (int i = 0; i < count; i++) {
            if (read(slot, Event.WHOLE, i, value)) {
                lookUp(index, exact, first, later);
            }
        }
    }

    private void lookUp(SlotIndex index, boolean exact, boolean first, boolean later) {
        byte[] bytes = value.bytes();
        int start = value.start();
        int end = value.end();
        boolean isAscii = Fold.isAscii(bytes, start, end);
        if (!isAscii) {
            bytes = Fold.fold(bytes, start, end);
            start = 0;
            end = bytes.length;
        }
        if (exact) {
            int pattern = index.exact().find(bytes, start, end);
            if (pattern >= 0) {
                hit(pattern);
            }
        }
        if (first) {
            index.first().scan(bytes, start, end, isAscii, hits);
        }
        if (later) {
            index.later().scan(bytes, start, end, isAscii, hits);
        }
    }

    private void hit(int pattern) {
        if (foundIn[pattern] == now) {
            return;
        }
        foundIn[pattern] = now;
        for (int atom : program.provedAtoms(pattern)) {
            memo[atom] = now + 1;
        }
        mark(candidates, program.triggeredRules(pattern));
        mark(confirmed, program.confirmedRules(pattern));
    }

    private static void mark(long[] bits, int[] rules) {
        for (int rule : rules) {
            bits[rule >>> 6] |= 1L << rule;
        }
    }
}
