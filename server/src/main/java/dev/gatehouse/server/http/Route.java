package dev.gatehouse.server.http;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.identity.Role;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A verb and a path, and the method that answers. */
public record Route(String verb, String path, Method method) {
    public Route {
        requireNonNull(verb, "verb is null");
        requireNonNull(path, "path is null");
        requireNonNull(method, "method is null");
    }

    /** Whether it states whom it is for. */
    public boolean isStated() {
        return isOpen() != method.isAnnotationPresent(Needs.class);
    }

    /** Whether it is for anybody. */
    public boolean isOpen() {
        return method.isAnnotationPresent(Open.class);
    }

    /** The roles that may call it. */
    public Set<Role> roles() {
        Needs needs = method.getAnnotation(Needs.class);
        return needs == null ? Set.of() : EnumSet.copyOf(List.of(needs.value()));
    }
}
