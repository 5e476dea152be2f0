package dev.gatehouse.connect;

/** What this program calls itself. */
public final class Product {
    /** Its name. */
    public static final String NAME = "Gatehouse";

    /** Its version. */
    public static final String VERSION = "0.1.0";

    private Product() {}
}
