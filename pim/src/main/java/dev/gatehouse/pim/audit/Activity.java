package dev.gatehouse.pim.audit;

import static java.util.Objects.requireNonNull;

/**
 * What a record says happened.
 *
 * @param name exactly as Entra calls it
 * @param operation {@code operationType}: the kind of thing that was done
 */
public record Activity(Service service, Category category, String name, String operation) {
    public Activity {
        requireNonNull(service, "service is null");
        requireNonNull(category, "category is null");
        requireNonNull(name, "name is null");
        requireNonNull(operation, "operation is null");
    }

    /** Whether something is taken away. */
    public boolean isRemoval() {
        return name.startsWith("Remove ");
    }
}
