package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.server.survival.PimWork.Activation;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.Schema;
import dev.gatehouse.store.pim.EmbeddedDirectory;
import dev.gatehouse.store.pim.PimFacts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What PIM's database of an installation holds, also while the server runs, and how often the directory was told what. */
final class PimState {
    private static final List<String> TELLING_ON_SQLITE =
            List.of("CREATE TABLE told (principal TEXT NOT NULL, has INTEGER NOT NULL)", """
            CREATE TRIGGER told_first AFTER INSERT ON pim_directory_holding
            BEGIN INSERT INTO told VALUES (NEW.principal, NEW.has); END""", """
            CREATE TRIGGER told_more AFTER UPDATE ON pim_directory_holding
            BEGIN INSERT INTO told VALUES (NEW.principal, NEW.has); END""");

    private static final List<String> TELLING_ON_POSTGRES =
            List.of("CREATE TABLE gatehouse_pim.told (principal TEXT NOT NULL, has INTEGER NOT NULL)", """
            CREATE FUNCTION gatehouse_pim.tell() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN INSERT INTO gatehouse_pim.told VALUES (NEW.principal, NEW.has); RETURN NEW; END $$""", """
            CREATE TRIGGER told_all AFTER INSERT OR UPDATE ON gatehouse_pim.pim_directory_holding
            FOR EACH ROW EXECUTE FUNCTION gatehouse_pim.tell()""");

    private final Installation at;
    private final String url;
    private final String place;

    PimState(Installation at) {
        this.at = at;
        this.url = at.database()
                .map(server -> server + "?user=postgres")
                .orElseGet(() -> "jdbc:sqlite:" + at.data().resolve("pim.db"));
        this.place = at.database().isPresent() ? "gatehouse_pim." : "";
    }

    /** Begins with what there is to do; from now on it is written down what the directory is told. */
    void begin(PimWork work) throws SQLException {
        try (Database database = open()) {
            new PimFacts(database, Installation.TENANT).begin(work.world());
            new EmbeddedDirectory(database, Installation.TENANT).tell(work.told());
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : at.database().isPresent() ? TELLING_ON_POSTGRES : TELLING_ON_SQLITE) {
                statement.execute(sql);
            }
        }
    }

    private Database open() {
        return Database.open(
                at.database()
                        .<DatabaseSettings>map(server -> new DatabaseSettings.Postgres(server, "postgres", () -> ""))
                        .orElseGet(() -> new DatabaseSettings.Sqlite(at.data().resolve("pim.db"))),
                Schema.PIM);
    }

    /** How much the directory was told so far. */
    int told() {
        return texts("SELECT principal FROM " + place + "told").size();
    }

    /** How much there is to do, now or later, of what was there in the beginning: what has not begun or ended, or is to be told. */
    int left() {
        return texts("SELECT principal FROM " + place + "pim_provision WHERE state = 'PENDING'")
                        .size()
                + texts("SELECT id FROM " + place + "pim_grant WHERE state = 'SCHEDULED'")
                        .size();
    }

    /** The grants that have not ended. */
    Set<String> openGrants() {
        return new HashSet<>(texts("SELECT id FROM " + place + "pim_grant WHERE ended = 0"));
    }

    /** Holds that all was done, each once, and nothing else; the server must not run. */
    void holds(PimWork work) {
        Map<String, List<String>> told = new HashMap<>();
        for (String line : texts("SELECT principal || ' ' || has FROM " + place + "told")) {
            String[] words = line.split(" ", -1);
            told.computeIfAbsent(words[0], any -> new ArrayList<>()).add(words[1]);
        }
        try (Database database = open()) {
            Slice world = new PimFacts(database, Installation.TENANT).world();
            EmbeddedDirectory directory = new EmbeddedDirectory(database, Installation.TENANT);
            Set<Holding> having = directory.having(world.provisions().keySet());
            assertThat(world.grants().keySet()).isEqualTo(work.world().grants().keySet());
            assertThat(world.requests().keySet())
                    .isEqualTo(work.world().requests().keySet());
            assertThat(told).hasSize(work.approved().size() + work.expiring().size());
            for (Activation one : work.approved()) {
                Grant grant = world.grant(one.grant()).orElseThrow();
                assertThat(grant.state()).as("%s", one).isEqualTo(GrantState.CURRENT);
                assertThat(grant.provisioned()).as("%s", one).isTrue();
                settled(world, one, true);
                assertThat(having).contains(grant.holding());
                assertThat(told.get(text(one.principal()))).as("%s", one).containsExactly("1");
            }
            for (Activation one : work.expiring()) {
                Grant.Ended ended =
                        world.grant(one.grant()).orElseThrow().ended().orElseThrow();
                assertThat(ended.why()).as("%s", one).isEqualTo(End.EXPIRED);
                assertThat(ended.at()).as("%s", one).isAfterOrEqualTo(one.due());
                settled(world, one, false);
                assertThat(having).doesNotContain(new Holding(one.principal(), PimWork.ROLE));
                assertThat(told.get(text(one.principal()))).as("%s", one).containsExactly("0");
            }
        }
    }

    private static void settled(Slice world, Activation one, boolean wanted) {
        assertThat(world.grant(one.eligibility()).orElseThrow().state()).isEqualTo(GrantState.CURRENT);
        assertThat(world.request(one.request()).orElseThrow().status()).isEqualTo(Status.PROVISIONED);
        Provision provision =
                world.provision(new Holding(one.principal(), PimWork.ROLE)).orElseThrow();
        assertThat(provision.isPending()).as("%s", one).isFalse();
        assertThat(provision.wanted()).as("%s", one).isEqualTo(wanted);
        assertThat(provision.failures()).as("%s", one).isZero();
    }

    private static String text(PrincipalId who) {
        return who.toString();
    }

    private List<String> texts(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
