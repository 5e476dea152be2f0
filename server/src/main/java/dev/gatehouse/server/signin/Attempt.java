package dev.gatehouse.server.signin;

import static java.util.Objects.requireNonNull;

/**
 * What somebody sends to sign in.
 *
 * @param address from where, as text
 */
public record Attempt(String name, String password, String totp, String address) {
    public Attempt {
        requireNonNull(name, "name is null");
        requireNonNull(password, "password is null");
        requireNonNull(totp, "totp is null");
        requireNonNull(address, "address is null");
    }

    @Override
    public String toString() {
        return "an attempt to sign in";
    }
}
