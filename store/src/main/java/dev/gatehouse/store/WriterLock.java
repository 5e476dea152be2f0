package dev.gatehouse.store;

/** Keeps others from becoming the writer of a tenant, as long as its holder lives. */
interface WriterLock extends AutoCloseable {
    /** Makes sure that it still holds; takes it again where the server had lost it. */
    void hold();

    @Override
    void close();
}
