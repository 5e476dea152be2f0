package dev.gatehouse.architecture.brokenhouse.connect;

/** Output past the command line. */
final class Prints {
    private Prints() {}

    static void hello() {
        System.out.println("hello");
    }
}
