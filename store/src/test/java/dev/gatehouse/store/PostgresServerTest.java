package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.store.testing.Backend;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class PostgresServerTest {
    @Test
    void isAskedForAPasswordThatStandsNowhereElse() {
        assertThatThrownBy(() -> new DatabaseSettings.Postgres(
                        "jdbc:postgresql://localhost/x?user=a&Password=b", "a", () -> "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("=b");
        assertThat(new DatabaseSettings.Postgres("jdbc:postgresql://localhost/x", "a", () -> "secret").toString())
                .doesNotContain("secret");
    }

    @Test
    void isNotAnotherKindOfServer() {
        assertThatThrownBy(() -> new DatabaseSettings.Postgres("jdbc:mysql://localhost/x", "a", () -> "b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesADatabaseThatItDoesNotHave() {
        var settings = (DatabaseSettings.Postgres) Backend.POSTGRES.fresh();
        var elsewhere =
                new DatabaseSettings.Postgres(settings.url() + "_elsewhere", settings.user(), settings.password());

        assertThatThrownBy(() -> Database.open(elsewhere))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.REFUSED));
    }

    @Test
    void refusesADatabaseOfAnotherEncoding() {
        var settings = (DatabaseSettings.Postgres) Backend.POSTGRES.fresh();
        String name = settings.url().substring(settings.url().lastIndexOf('/') + 1) + "_latin";
        try (var connection = PostgresEngine.connect(settings);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }

        assertThatThrownBy(() -> Database.open(
                        new DatabaseSettings.Postgres(settings.url() + "_latin", settings.user(), settings.password())))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("UTF8");
    }

    @Test
    void knowsWhetherItsUserCanReachWhatIsPims() throws SQLException {
        var settings = (DatabaseSettings.Postgres) Backend.POSTGRES.fresh();
        String user = "watcher_" + settings.url().substring(settings.url().lastIndexOf('/') + 1);
        try (var connection = PostgresEngine.connect(settings);
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + user + " LOGIN PASSWORD 'watches'");
            statement.execute("GRANT ALL ON SCHEMA public TO " + user);
        }
        var other = new DatabaseSettings.Postgres(settings.url(), user, () -> "watches");

        try (Database watch = Database.open(other);
                Database owner = Database.open(settings, Schema.PIM)) {
            assertThat(watch.reaches(Schema.PIM)).as("it is there for others").isFalse();
            assertThat(owner.reaches(Schema.PIM)).isTrue();
        }
        try (Database bare = Database.open(Backend.POSTGRES.fresh())) {
            assertThat(bare.reaches(Schema.PIM)).as("it is not there").isFalse();
        }
        try (Database file = Database.open(Backend.SQLITE.fresh())) {
            assertThat(file.reaches(Schema.PIM)).isFalse();
        }
    }

    @Test
    void isMadeToWaitForItsDisk() throws SQLException {
        String asTheServerHasIt;
        try (var connection = PostgresEngine.connect((DatabaseSettings.Postgres) Backend.POSTGRES.fresh());
                var answer = connection.createStatement().executeQuery("SHOW synchronous_commit")) {
            answer.next();
            asTheServerHasIt = answer.getString(1);
        }
        String asWeHaveIt = Backend.POSTGRES
                .shared()
                .read(handle -> handle.createQuery("SHOW synchronous_commit")
                        .mapTo(String.class)
                        .one());

        assertThat(asTheServerHasIt).isEqualTo("off");
        assertThat(asWeHaveIt).isEqualTo("on");
    }

    @Test
    void isSharedByProcessesOfWhichOneIsTheWriter() {
        DatabaseSettings settings = Backend.POSTGRES.fresh();
        try (var one = Database.open(settings);
                var other = Database.open(settings)) {
            try (var claim = one.claimWriter("home")) {
                assertThatThrownBy(() -> other.claimWriter("home"))
                        .isInstanceOfSatisfying(
                                StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.WRITER_ELSEWHERE));
                other.claimWriter("another").close();
                one.write("home", handle -> {
                    claim.check(handle);
                    return true;
                });
            }
            other.claimWriter("home").close();
        }
    }
}
