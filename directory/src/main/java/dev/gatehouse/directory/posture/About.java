package dev.gatehouse.directory.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.tenant.Dataset;
import java.util.List;
import java.util.Set;

/**
 * What a check is about, for those who read what it finds.
 *
 * @param id a name that never changes, such as {@code standing-assignments}
 * @param title what is wrong, where it finds something
 * @param severity of a finding; a check may find some graver
 * @param rows the rows of the guide that it serves, by id; none where it goes beyond the guide
 * @param why why it matters
 * @param needs what an export must have for it to judge
 */
public record About(
        String id, String title, Area area, Severity severity, List<String> rows, String why, Set<Dataset> needs) {
    public About {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(area, "area is null");
        requireNonNull(severity, "severity is null");
        rows = List.copyOf(rows);
        requireNonNull(why, "why is null");
        needs = Set.copyOf(needs);
    }
}
