package dev.gatehouse.cli.inspect;

import dev.gatehouse.cli.input.Work;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at the rows of blocks. For one thread. */
final class Surveyor implements RowSink {
    private final List<FileTally> files;
    private final Context declared;
    private final RowReader reader;
    private final ContextFacts.Collector facts;
    private final ColumnTally columns;
    private final AccountTally accounts;
    private FileTally file = new FileTally();

    Surveyor(List<FileTally> files, Projection projection, ContextFacts facts, Context declared) {
        this.files = files;
        this.declared = declared;
        this.reader = new RowReader(projection);
        this.facts = facts.collector(projection);
        this.columns = new ColumnTally(projection);
        this.accounts = new AccountTally(projection, declared);
    }

    /** The fields that rows must have: all columns, and what tells who somebody is. */
    static Set<String> fields() {
        Set<String> fields = new HashSet<>(ContextFacts.fields());
        fields.addAll(AccountTally.FIELDS);
        Stream.of(Table.values()).forEach(table -> fields.addAll(table.columns()));
        return fields;
    }

    /** Looks at every row of a block, and releases it. */
    void block(Work work) {
        file = new FileTally();
        reader.read(work.block().buffer(), work.block().from(), work.block().to(), true, this);
        FileTally whole = files.get(work.input());
        synchronized (whole) {
            whole.add(file);
        }
        work.block().release();
    }

    /** Hands over what this thread found. */
    void end(ColumnTally allColumns, AccountTally allAccounts) {
        boolean _ = facts.merge();
        allColumns.add(columns);
        allAccounts.add(accounts);
    }

    @Override
    public void row(Row row) {
        file.stats().row(row);
        columns.row(row);
        accounts.row(row);
        facts.read(row);
        if (row.table().isSignIn() && declared.namesMatter()) {
            facts.learnName(row, declared);
        }
    }

    @Override
    public void quarantined(int from, int to, String reason) {
        file.quarantined(reason);
    }

    @Override
    public void skipped(int from, int to, Skipped what) {
        file.stats().skipped(what);
    }
}
