package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/*
 * A slice has to be looked up for each command. Of an account that nobody has heard of there is nothing to be found, so that
 * thousands of them are decided over a slice in which there is nothing, and written with one statement.
 */
/** Does what a {@link Bulk} says within a transaction; for one. */
final class BulkRun {
    private static final int AT_ONCE = 1_000;

    private final Tables tables;
    private final Engine engine;
    private final Function<Command, Decision> alone;
    private final Instant now;
    private final IntConsumer progress;
    private final Map<Integer, List<Refusal>> refused = new TreeMap<>();

    /**
     * Within a transaction.
     *
     * @param alone decides one command, and keeps what comes of it
     * @param progress is told how many commands were decided
     */
    BulkRun(Tables tables, Engine engine, Function<Command, Decision> alone, Instant now, IntConsumer progress) {
        this.tables = tables;
        this.engine = engine;
        this.alone = alone;
        this.now = now;
        this.progress = progress;
    }

    /** Does all of it; answers what was refused, by the places of the commands. */
    Map<Integer, List<Refusal>> run(Bulk bulk) {
        Set<PrincipalId> there = tables
                .groups()
                .byId(bulk.groups().stream().map(Group::id).toList())
                .stream()
                .map(Group::id)
                .collect(Collectors.toSet());
        tables.groups()
                .write(bulk.groups().stream()
                        .filter(group -> !there.contains(group.id()))
                        .map(group ->
                                new Group(group.id(), group.roleAssignable(), group.dynamic(), Set.of(), Set.of()))
                        .toList());
        tables.roles().write(bulk.roles());
        tables.outbox().append(List.of(new Decision.Done(List.of(), List.of(), bulk.records(), List.of())), now);
        List<Command> commands = bulk.commands();
        int done = 0;
        while (done < commands.size()) {
            int end = newsFrom(commands, done);
            if (end > done) {
                observe(commands.subList(done, end));
                done = end;
            } else {
                if (alone.apply(commands.get(done)) instanceof Decision.Refused no) {
                    refused.put(done, no.reasons());
                }
                done++;
            }
            progress.accept(done);
        }
        return refused;
    }

    private static int newsFrom(List<Command> commands, int from) {
        Set<PrincipalId> subjects = new HashSet<>();
        int end = from;
        while (end < commands.size()
                && end - from < AT_ONCE
                && commands.get(end) instanceof Command.Observe one
                && subjects.add(one.account().id())) {
            end++;
        }
        return end;
    }

    /** Of each account one of its news at most is in them. */
    private void observe(List<Command> news) {
        List<PrincipalId> ids = news.stream().map(BulkRun::subject).toList();
        Set<PrincipalId> known = new HashSet<>();
        tables.accounts().byId(ids).stream().map(Account::id).forEach(known::add);
        tables.grants().of(ids).stream().map(Grant::principal).forEach(known::add);
        Head head = Head.read(tables.rows());
        Slice nothing = new SliceBuilder().terms(head.terms()).mark(head.mark()).build();
        List<Decision> decisions = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Command one : news) {
            if (known.add(subject(one))) {
                Decision decision = engine.step(nothing, one, now);
                decisions.add(decision);
                if (decision instanceof Decision.Done done) {
                    changes.addAll(done.changes());
                }
            } else {
                Decision _ = alone.apply(one);
            }
        }
        Kept.write(tables, changes, head.terms(), head.at(now).mark());
        tables.outbox().append(decisions, head.at(now).mark());
    }

    private static PrincipalId subject(Command news) {
        if (news instanceof Command.Observe observed) {
            return observed.account().id();
        }
        throw new IllegalArgumentException("no news of the directory");
    }
}
