package dev.gatehouse.store;

import org.jdbi.v3.core.Handle;

/** What is done within one transaction. */
@FunctionalInterface
public interface Work<T> {
    T in(Handle handle);
}
