package dev.gatehouse.detection.context;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.UserPrincipalName;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Slice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Collects what logs and configuration tell about who may do what, from many threads, and joins it into a context. */
public final class ContextFacts {
    private final Configuration configuration;
    private final RoleCatalogue roles;
    private final Set<Fact> facts = new HashSet<>();
    private final List<Fact> fresh = new ArrayList<>();

    /** Starts with what the administrator declared. */
    public ContextFacts(Configuration configuration) {
        this.configuration = requireNonNull(configuration, "configuration is null");
        this.roles = configuration.privilegedRoles().applyTo(RoleCatalogue.builtIn());
    }

    /** The context of what is declared and of rows that can be gone through twice. */
    public static Context learn(Configuration configuration, Projection projection, Consumer<Consumer<Row>> rows) {
        ContextFacts facts = new ContextFacts(configuration);
        Collector collector = facts.collector(projection);
        rows.accept(collector::read);
        collector.merge();
        Context context = facts.build();
        if (context.namesMatter()) {
            rows.accept(row -> {
                if (row.table().isSignIn()) {
                    collector.learnName(row, context);
                }
            });
        }
        return collector.merge() ? facts.build() : context;
    }

    /** The fields that rows must have to tell facts. */
    public static List<String> fields() {
        List<String> fields = new ArrayList<>(FactReader.FIELDS);
        fields.add(Names.ID);
        fields.add(Names.NAME);
        return fields;
    }

    /** The roles, with the organisation's own decisions. */
    public RoleCatalogue roles() {
        return roles;
    }

    /** Takes what an export of the directory tells. */
    public synchronized void add(Tenant tenant) {
        facts.addAll(DirectoryFacts.of(tenant, roles));
    }

    /** A collector for one thread. */
    public Collector collector(Projection projection) {
        return new Collector(projection);
    }

    /** The context of all facts merged so far. */
    public synchronized Context build() {
        return new ContextBuilder().declare(configuration).addAll(facts).build();
    }

    /** The facts that rows told since this was asked last, as bytes that {@link #restore} understands. */
    public synchronized List<byte[]> drain() {
        List<byte[]> drained = fresh.stream().map(FactCodec::write).toList();
        fresh.clear();
        return drained;
    }

    /** Takes a fact that rows told earlier; throws {@link IllegalArgumentException} where the bytes are none. */
    public synchronized void restore(byte[] fact) {
        facts.add(FactCodec.read(fact));
    }

    private synchronized boolean merge(Set<Fact> more) {
        boolean news = false;
        for (Fact fact : more) {
            if (facts.add(fact)) {
                fresh.add(fact);
                news = true;
            }
        }
        return news;
    }

    /** Collects the facts of one thread's rows. */
    public final class Collector {
        private final Set<Fact> own = new HashSet<>();
        private final FactReader audits;
        private final Names names;

        private Collector(Projection projection) {
            this.audits = new FactReader(projection, roles, own::add);
            this.names = new Names(projection);
        }

        /** Takes the facts of a row that may carry context: a directory audit. */
        public void read(Row row) {
            audits.read(row);
        }

        /** From a sign-in, learns the object id behind a name that the context knows without it, or with another. */
        public void learnName(Row row, Context context) {
            names.learn(row, context).ifPresent(own::add);
        }

        /** Hands over what was collected; answers whether any of it was new. */
        public boolean merge() {
            boolean news = ContextFacts.this.merge(own);
            own.clear();
            return news;
        }
    }

    /** Reads names from sign-ins. */
    private static final class Names {
        private static final String ID = "UserId";
        private static final String NAME = "UserPrincipalName";

        private final int idSlot;
        private final int nameSlot;
        private final Slice slice = new Slice();

        Names(Projection projection) {
            this.idSlot = projection.slot(ID).orElseThrow();
            this.nameSlot = projection.slot(NAME).orElseThrow();
        }

        Optional<Fact> learn(Row row, Context context) {
            if (row.count(nameSlot, Row.WHOLE) == 0 || row.count(idSlot, Row.WHOLE) == 0) {
                return Optional.empty();
            }
            row.value(nameSlot, Row.WHOLE, 0, slice);
            Optional<Principal> named = context.byName(slice.bytes(), slice.start(), slice.end());
            if (named.isEmpty()) {
                return Optional.empty();
            }
            Optional<UserPrincipalName> name = UserPrincipalName.parse(slice.text());
            row.value(idSlot, Row.WHOLE, 0, slice);
            Optional<ObjectId> id = ObjectId.parse(slice.text());
            if (id.isEmpty() || name.isEmpty() || named.get().id().equals(id)) {
                return Optional.empty();
            }
            return Optional.of(new Fact.Alias(id.get(), name.get()));
        }
    }
}
