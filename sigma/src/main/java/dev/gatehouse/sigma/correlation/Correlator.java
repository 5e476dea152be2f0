package dev.gatehouse.sigma.correlation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Correlates matches as they come. For one thread.
 *
 * <p>Time is the events' own. They may come in any order and more than once: which episodes there are in the end depends
 * on their set only, as long as none comes after the watermark has passed it.
 */
public final class Correlator {
    /*
     * Each change of a key's matches judges its run of matches anew, before and after; the difference is what is told.
     * Nothing is patched, so there is no way for the order of arrival to leave a trace. Give matches in batches: a key is
     * judged once for each.
     *
     * A satisfied moment of a correlation is a match of those that refer to it. These come later in the plan, so that one
     * pass over the keys touched, by the number of their correlation, settles everything.
     */
    /** So long it is waited for logs that are behind the others, in microseconds. */
    private static final long LOGS_AWAITED = Duration.ofDays(7).toNanos() / 1000;

    private final CorrelationPlan plan;
    private final Limits limits;
    private final KeyedState state;
    private final IntFunction<Coverage> known;
    private final TreeMap<Integer, Map<Key, Edit>> edits = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private long watermark = Long.MIN_VALUE;
    private long late;
    private long dropped;

    /** Matches to add to a key, and to take away. */
    private record Edit(Set<Entry> added, Set<Entry> removed) {}

    /** Correlates by a plan, from what the state holds. */
    public Correlator(CorrelationPlan plan, Limits limits, KeyedState state) {
        this(plan, limits, state, node -> Coverage.ALWAYS);
    }

    /**
     * Correlates by a plan, from what the state holds.
     *
     * @param known by number of a correlation, the time of which all matches are known that it may miss; asked whenever it
     *     matters, for it grows
     */
    public Correlator(CorrelationPlan plan, Limits limits, KeyedState state, IntFunction<Coverage> known) {
        this.plan = plan;
        this.limits = limits;
        this.state = state;
        this.known = known;
    }

    /** Takes matches; answers what became of episodes. */
    public List<Change> accept(Collection<Keyed> entries) {
        return accept(entries, List.of());
    }

    /**
     * Takes matches, and takes back others that were no matches after all; one of both takes the place of what it was. What
     * is settled stays as it is.
     */
    public List<Change> accept(Collection<Keyed> entries, Collection<Keyed> takenBack) {
        entries.forEach(keyed -> edit(keyed.key()).added().add(keyed.entry()));
        takenBack.forEach(keyed -> edit(keyed.key()).removed().add(keyed.entry()));
        while (!edits.isEmpty()) {
            edits.pollFirstEntry().getValue().forEach(this::apply);
        }
        return told();
    }

    /**
     * Says that no event is expected any more that happened before a time; answers which episodes are final.
     *
     * @param time microseconds since the epoch
     */
    public List<Change> advance(long time) {
        if (time > watermark) {
            watermark = time;
            for (Key key : state.due(time)) {
                state.get(key)
                        .map(kept -> advanced(key, kept, time))
                        .ifPresent(kept -> keep(key, kept, judged(plan.nodes().get(key.node()), kept)));
            }
        }
        return told();
    }

    /** What could not be taken into account until now. */
    public Counters counters() {
        return new Counters(late, dropped);
    }

    private List<Change> told() {
        List<Change> told = List.copyOf(changes);
        changes.clear();
        return told;
    }

    private Edit edit(Key key) {
        return edits.computeIfAbsent(key.node(), any -> new LinkedHashMap<>())
                .computeIfAbsent(key, any -> new Edit(new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    private void apply(Key key, Edit edit) {
        KeyState before = state.get(key).orElse(KeyState.EMPTY);
        List<Entry> added = new ArrayList<>();
        for (Entry entry : edit.added()) {
            if (entry.time() >= before.until() && entry.time() >= watermark) {
                added.add(entry);
            } else {
                late += Collections.binarySearch(before.entries(), entry) < 0 ? 1 : 0;
            }
        }
        edit.removed().removeIf(entry -> entry.time() < before.until());
        List<Entry> entries = merged(before.entries(), added, edit.removed());
        if (edit.removed().isEmpty() && entries.equals(before.entries())) {
            return;
        }
        Node node = plan.nodes().get(key.node());
        KeyState after = before.with(entries);
        Judged was = judged(node, before);
        Judged is = judged(node, after);
        hand(key, was, is);
        after = after.telling(tell(key, before, was.episodes(), is.episodes()));
        KeyState capped = capped(key, after);
        keep(key, capped, capped.equals(after) ? is : judged(node, capped));
    }

    /** Matches in their order, with some added, which may be there already, and some taken away. */
    private static List<Entry> merged(List<Entry> entries, List<Entry> added, Set<Entry> removed) {
        List<Entry> merged = new ArrayList<>(entries.size() + added.size());
        Collections.sort(added);
        Iterator<Entry> more = added.iterator();
        Optional<Entry> next = next(more);
        for (Entry entry : entries) {
            while (next.isPresent() && next.get().compareTo(entry) < 0) {
                merged.add(next.get());
                next = next(more);
            }
            boolean stays = removed.isEmpty() || !removed.contains(entry);
            if (stays) {
                merged.add(entry);
            }
            if (next.isPresent() && next.get().equals(entry)) {
                if (!stays) {
                    merged.add(next.get());
                }
                next = next(more);
            }
        }
        while (next.isPresent()) {
            merged.add(next.get());
            next = next(more);
        }
        return merged;
    }

    private static Optional<Entry> next(Iterator<Entry> entries) {
        return entries.hasNext() ? Optional.of(entries.next()) : Optional.empty();
    }

    private Judged judged(Node node, KeyState kept) {
        return Judged.of(node, limits.capacity(node), kept, logs(node, watermark));
    }

    /** Hands on to other correlations which moments satisfy this one now, and which no longer do. */
    private void hand(Key key, Judged was, Judged is) {
        Set<Keyed> before = new LinkedHashSet<>();
        was.satisfied().forEach(moment -> before.addAll(plan.entries(key, moment)));
        Set<Keyed> after = new LinkedHashSet<>();
        is.satisfied().forEach(moment -> after.addAll(plan.entries(key, moment)));
        for (Keyed keyed : before) {
            if (!after.contains(keyed)) {
                edit(keyed.key()).removed().add(keyed.entry());
            }
        }
        for (Keyed keyed : after) {
            if (!before.contains(keyed)) {
                edit(keyed.key()).added().add(keyed.entry());
            }
        }
    }

    private Map<String, KeyState.Told> tell(Key key, KeyState kept, Map<String, Episode> was, Map<String, Episode> is) {
        Map<String, KeyState.Told> told = new HashMap<>(kept.told());
        is.forEach((event, episode) -> {
            Optional<KeyState.Told> known = Optional.ofNullable(told.get(event));
            boolean same = known.filter(KeyState.Told::open).isPresent() && episode.equals(was.get(event));
            if (!same) {
                Change.Kind kind = known.isPresent() ? Change.Kind.REVISED : Change.Kind.OPENED;
                say(told, key, kind, episode, true, Optional.empty());
            }
        });
        was.forEach((event, episode) -> {
            if (!is.containsKey(event)) {
                Optional<Entry> by = is.values().stream()
                        .filter(other -> other.first().compareTo(episode.first()) <= 0
                                && episode.first().time() <= other.last())
                        .map(Episode::first)
                        .findFirst();
                Change.Kind kind = by.isPresent() ? Change.Kind.SUPERSEDED : Change.Kind.WITHDRAWN;
                say(told, key, kind, episode, false, by);
            }
        });
        return told;
    }

    private void say(
            Map<String, KeyState.Told> told,
            Key key,
            Change.Kind kind,
            Episode episode,
            boolean open,
            Optional<Entry> by) {
        String event = episode.first().event();
        KeyState.Told known = told.getOrDefault(event, new KeyState.Told(0, 0, false));
        KeyState.Told now =
                new KeyState.Told(known.revision() + 1, episode.first().time(), open);
        told.put(event, now);
        changes.add(new Change(key, kind, episode, now.revision(), by));
    }

    /** Settles the older part of a key that has too many matches of one rule, and forgets the oldest of them. */
    private KeyState capped(Key key, KeyState kept) {
        Node node = plan.nodes().get(key.node());
        int capacity = limits.capacity(node);
        Optional<Long> until = IntStream.range(0, node.sources().size())
                .mapToObj(source -> kept.entries().stream()
                        .filter(entry -> entry.source() == source)
                        .toList())
                .filter(entries -> entries.size() > 3 * capacity)
                .map(entries -> entries.get(entries.size() - capacity).time() + 1)
                .max(Comparator.naturalOrder());
        return until.map(time -> trimmed(settled(key, kept, time), 2 * capacity))
                .orElse(kept);
    }

    private KeyState trimmed(KeyState kept, int most) {
        Map<Integer, Integer> counts = new HashMap<>();
        List<Entry> newest = new ArrayList<>();
        for (Entry entry : kept.entries().reversed()) {
            if (counts.merge(entry.source(), 1, Integer::sum) <= most) {
                newest.add(entry);
            } else {
                dropped++;
            }
        }
        return kept.with(newest.reversed());
    }

    /**
     * The state with all settled that can be. Whether something did not come is known as far as logs reach; where they are
     * behind the time of the others, it is waited for them, but not forever.
     */
    private KeyState advanced(Key key, KeyState kept, long time) {
        Node node = plan.nodes().get(key.node());
        if (node.delay() == 0) {
            return settled(key, kept, time);
        }
        long reached = known.apply(node.number()).to();
        long until = Math.max(reached, time - LOGS_AWAITED);
        if (until >= time) {
            return settled(key, kept, time);
        }
        return until < kept.until() ? kept : settled(key, kept, until + 1);
    }

    /** The state with all that happened before a time settled; what is final is told. */
    private KeyState settled(Key key, KeyState kept, long time) {
        Node node = plan.nodes().get(key.node());
        Judged.Run run = new Judged.Run(node, limits.capacity(node), kept, logs(node, time));
        Optional<Piece> last = run.to(time);
        Optional<Piece> open = last.filter(piece -> time < Evaluation.over(node, piece) + node.delay());
        List<Piece> ended = new ArrayList<>(run.ended());
        last.filter(piece -> open.isEmpty()).ifPresent(ended::add);
        Map<String, KeyState.Told> told = new HashMap<>(kept.told());
        for (Piece piece : ended) {
            piece.episode().ifPresent(episode -> {
                opened(told, key, episode);
                say(told, key, Change.Kind.FINAL, episode, true, Optional.empty());
                told.remove(episode.first().event());
            });
        }
        open.flatMap(Piece::episode).ifPresent(episode -> opened(told, key, episode));
        long from = time - node.kept();
        told.values().removeIf(known -> !known.open() && known.first() < from);
        return new KeyState(
                Math.max(time, kept.until()),
                open,
                kept.entries().stream().filter(entry -> entry.time() >= from).toList(),
                run.profile(time),
                told);
    }

    /** Tells of an episode of which nothing was told, for only time has made it one. */
    private void opened(Map<String, KeyState.Told> told, Key key, Episode episode) {
        if (!told.containsKey(episode.first().event())) {
            say(told, key, Change.Kind.OPENED, episode, true, Optional.empty());
        }
    }

    /** Keeps the state until the run may be over, or there is enough to settle before that. */
    private void keep(Key key, KeyState kept, Judged judged) {
        if (kept.isEmpty()) {
            state.remove(key);
            return;
        }
        Node node = plan.nodes().get(key.node());
        LongStream over = judged.pieces().stream().mapToLong(piece -> Evaluation.over(node, piece) + node.delay());
        LongStream old = kept.entries().stream()
                .mapToLong(Entry::time)
                .filter(time -> time >= kept.until() - node.delay())
                .limit(1)
                .map(time -> time + node.kept() + 1);
        long due = LongStream.concat(over, old).min().orElseGet(() -> forgotten(node, kept));
        state.put(key, kept, watermark == Long.MIN_VALUE ? due : Math.max(due, watermark + 1));
    }

    /** When a key about which nothing is open is of no use any more. */
    private static long forgotten(Node node, KeyState kept) {
        return kept.entries().isEmpty()
                ? kept.profile().end() + node.span() + 1
                : kept.entries().getLast().time() + node.kept() + 1;
    }

    /** What has not come before a time may be disproved; what has not come after one is waited for. */
    private Coverage logs(Node node, long watermark) {
        Coverage covered = known.apply(node.number());
        return node.delay() == 0
                ? new Coverage(covered.from(), Long.MAX_VALUE)
                : covered.and(new Coverage(Long.MIN_VALUE, Math.max(Long.MIN_VALUE + 1, watermark) - 1));
    }
}
