package dev.gatehouse.server.transfer;

import dev.gatehouse.connect.export.ExportReader;
import dev.gatehouse.connect.export.ReadExport;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.posture.Baselines;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.grant.Surroundings;
import dev.gatehouse.server.grant.Users;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.Schema;
import dev.gatehouse.store.audit.AuditTrail;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** An embedded directory of which nothing but its administrator is known, unless a test says otherwise. */
final class Embedded implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final PrincipalId ADA = id(1);

    private final Database state;
    private final Database pimState;
    private final PimStation pim;

    Embedded(Path folder) {
        this(folder, List.of(new Account(ADA, "ada", Account.Kind.USER, true, true, false, ADA, Optional.empty())));
    }

    Embedded(Path folder, List<Account> local) {
        state = Database.open(new DatabaseSettings.Sqlite(folder.resolve("watch.db")));
        pimState = Database.open(new DatabaseSettings.Sqlite(folder.resolve("pim.db")), Schema.PIM);
        List<Users.User> users = local.stream()
                .map(account -> new Users.User(account, true, NOW, NOW))
                .toList();
        Surroundings around = new Surroundings(
                () -> users,
                Risk.NONE,
                () -> Baselines.of(Configuration.none(), NOW),
                new AuditTrail(state, "home"),
                (lines, told) -> {},
                Optional.empty());
        pim = new PimStation(pimState, "home", "one", around, CLOCK);
        pim.alone();
    }

    PimStation pim() {
        return pim;
    }

    Here here() {
        return Transfer.here(pim, NOW);
    }

    /** What would become of an export; nothing is kept. */
    Plan planned(Path export) {
        return run(export, plan -> false);
    }

    /** Takes an export over where nothing of it is refused. */
    Plan take(Path export) {
        return run(export, plan -> plan.count(Verdict.REFUSED) == 0);
    }

    /** Takes over what of an export is not refused. */
    Plan takeRest(Path export) {
        return run(export, plan -> true);
    }

    private Plan run(Path export, java.util.function.Predicate<Plan> keep) {
        Transfer transfer = Transfer.by(pim, CLOCK, Optional.empty());
        AtomicReference<Plan> judged = new AtomicReference<>();
        transfer.apply(
                transfer.plan(read(export)),
                plan -> {
                    judged.set(plan);
                    return keep.test(plan);
                },
                done -> {});
        return judged.get();
    }

    static ReadExport read(Path export) {
        return ExportReader.withTables(Inputs.find(
                List.of(export.toString()), InputStream.nullInputStream(), export.resolveSibling("scratch")));
    }

    static PrincipalId id(int number) {
        return PrincipalId.of("00000000-0000-0000-0000-%012d".formatted(number));
    }

    /** The lines of a verdict, each in a few words. */
    static List<String> lines(Plan plan, Verdict verdict) {
        List<String> lines = new ArrayList<>();
        plan.lines().stream()
                .filter(line -> line.verdict() == verdict)
                .forEach(line -> lines.add(
                        line.thing().words() + " " + line.name() + (line.why().isEmpty() ? "" : ": " + line.why())));
        return lines;
    }

    @Override
    public void close() {
        pim.close();
        pimState.close();
        state.close();
    }
}
