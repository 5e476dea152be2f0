package dev.gatehouse.server.http;

import dev.gatehouse.server.identity.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States which roles may call a route: one of them is enough. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /** The roles. */
    Role[] value();
}
