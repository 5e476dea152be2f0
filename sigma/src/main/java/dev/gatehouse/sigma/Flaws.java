package dev.gatehouse.sigma;

/** Takes what is wrong with a test; whoever made it knows the place. */
@FunctionalInterface
interface Flaws {
    void add(String code, String message, String remedy);
}
