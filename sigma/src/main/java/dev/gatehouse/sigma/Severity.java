package dev.gatehouse.sigma;

/** How bad a {@link Problem} is: a rule with an error is refused, one with a warning is used. */
public enum Severity {
    ERROR,
    WARNING
}
