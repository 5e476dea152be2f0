package dev.gatehouse.pim.setting;

/** What somebody must bring: Graph's {@code enabledRules}. */
public enum Ask {
    MULTI_FACTOR_AUTHENTICATION,
    JUSTIFICATION,
    TICKETING
}
