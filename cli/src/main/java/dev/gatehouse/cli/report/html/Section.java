package dev.gatehouse.cli.report.html;

/** A part of a page. */
public interface Section {
    /** What links to it name. */
    String id();

    /** Its heading. */
    String title();

    /** Whether it has anything to say. */
    default boolean any() {
        return true;
    }

    /** Writes what is below the heading. */
    void write(Markup to);
}
