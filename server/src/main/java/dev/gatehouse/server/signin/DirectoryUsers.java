package dev.gatehouse.server.signin;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import java.util.Optional;

/** Tells which users the embedded directory has. */
@FunctionalInterface
public interface DirectoryUsers {
    /** The user of this object id; empty where it is nobody's, a group's or an application's. */
    Optional<User> find(ObjectId id);

    /**
     * A user.
     *
     * @param enabled whether he may sign in
     */
    record User(String name, boolean enabled) {
        public User {
            requireNonNull(name, "name is null");
        }
    }
}
