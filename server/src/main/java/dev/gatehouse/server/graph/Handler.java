package dev.gatehouse.server.graph;

/** Answers what is asked of a path. */
@FunctionalInterface
public interface Handler {
    /**
     * The answer.
     *
     * @param path what stands in the path where the template has a name
     * @throws GraphException where there is none
     */
    Reply answer(Call call, Arguments path);
}
