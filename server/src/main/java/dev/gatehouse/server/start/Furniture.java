package dev.gatehouse.server.start;

import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.identity.Passwords;
import dev.gatehouse.server.identity.SecretBox;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Acceptor;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.port.SessionStore;
import dev.gatehouse.server.port.TokenStore;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the parts at the start, hands them to whoever needs one, and closes them at the end. */
@Startup(Furniture.FIRST)
@Singleton
final class Furniture {
    /** Names the data folder. */
    static final String DATA = "gatehouse.data";

    /** Before whatever else begins with the server: nothing may touch a folder that belongs to another process. */
    static final int FIRST = 1;

    private final DataFolder folder;
    private final SecureRandom random;
    private final Parts parts;

    Furniture(@ConfigProperty(name = DATA) Path data, SecureRandom random, InstantSource clock) {
        this.folder = DataFolder.open(data);
        this.random = random;
        this.parts = Furnishing.ofClassPath().open(folder.path(), clock);
        parts.starting().run();
    }

    @Produces
    @Singleton
    DataFolder folder() {
        return folder;
    }

    @Produces
    @Singleton
    Duty duty() {
        return parts.duty();
    }

    @Produces
    @Singleton
    Accounts accounts() {
        return parts.accounts();
    }

    @Produces
    @Singleton
    SessionStore sessions() {
        return parts.sessions();
    }

    @Produces
    @Singleton
    TokenStore tokens() {
        return parts.tokens();
    }

    @Produces
    @Singleton
    Acceptor acceptor() {
        return parts.acceptor();
    }

    @Produces
    @Singleton
    Watching watching() {
        return parts.watching();
    }

    @Produces
    @Singleton
    PimStation pim() {
        return parts.pim();
    }

    @Produces
    @Singleton
    Issuing issuing() {
        return parts.issuing();
    }

    @Produces
    @Singleton
    Passwords passwords() {
        return new Passwords(random);
    }

    @Produces
    @Singleton
    SecretBox box() {
        return Keys.box(folder, random);
    }

    @PreDestroy
    void close() {
        parts.close();
        folder.close();
    }
}
