package dev.gatehouse.pim.request;

import static java.util.Objects.requireNonNull;

/** The ticket that a request is made for. Either text may be empty, where whoever asked left it out. */
public record Ticket(String number, String system) {
    /** No ticket. */
    public static final Ticket NONE = new Ticket("", "");

    public Ticket {
        requireNonNull(number, "number is null");
        requireNonNull(system, "system is null");
    }
}
