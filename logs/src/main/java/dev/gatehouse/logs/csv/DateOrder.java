package dev.gatehouse.logs.csv;

/** What comes first in the dates of a file, where they are written with slashes or dots: decided for the whole file. */
public enum DateOrder {
    /** As in 12/31/2026. */
    MONTH_FIRST,
    /** As in 31.12.2026 or 31/12/2026. */
    DAY_FIRST
}
