package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.scene.Step;
import java.util.stream.Stream;

/** Something that must hold after each step, whatever came before. */
public interface Invariant {
    /** What is wrong, in words; nothing where it holds. */
    Stream<String> broken(Step step);

    /** Its number: the first letters and digits of its class's name. */
    default String number() {
        return getClass().getSimpleName().replaceFirst("^([A-I][0-9]+).*", "$1");
    }
}
