package dev.gatehouse.connect.rules;

import dev.gatehouse.sigma.Problem;

/** Takes what is wrong with files that a user wrote. */
public interface Complaining {
    /** What went wrong. */
    void tell(String message);

    /** What the user got wrong. */
    void tellUsage(String message);

    /** What is wrong with a rule. */
    void tell(Problem problem);
}
