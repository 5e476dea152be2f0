package dev.gatehouse.sigma;

/** Replaces field tests before a rule is compiled, such as for aliases of fields and values. */
@FunctionalInterface
public interface RuleRewriter {
    /** What to test instead; the test itself where nothing is to change. */
    Search rewrite(LogSource source, Search.FieldTest test);
}
