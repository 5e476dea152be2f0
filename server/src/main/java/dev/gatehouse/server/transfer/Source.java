package dev.gatehouse.server.transfer;

import dev.gatehouse.connect.export.Place;
import dev.gatehouse.connect.export.ReadExport;
import dev.gatehouse.connect.export.Subject;
import dev.gatehouse.connect.export.Told;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an export tells, and what is wrong with it. */
final class Source {
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_DESCRIPTION = 1024;

    private final Tenant tenant;
    private final Told told;
    private final Map<Subject, Told.Contradiction> contradictions = new HashMap<>();

    Source(ReadExport export) {
        this.tenant = export.tenant();
        this.told = export.told();
        told.contradictions().forEach(one -> contradictions.put(one.subject(), one));
    }

    Tenant tenant() {
        return tenant;
    }

    Told told() {
        return told;
    }

    Optional<Place> place(Subject subject) {
        return told.place(subject);
    }

    /** What is wrong with what is told of something; empty where nothing is. */
    Optional<String> fault(Subject subject) {
        Told.Contradiction twice = contradictions.get(subject);
        if (twice != null) {
            return Optional.of("the same id is told of twice, and not the same of it: first at " + twice.before());
        }
        return place(subject).filter(place -> !told.isWhole(place)).map(any -> "something of it could not be read");
    }

    /** The same of something with a name. */
    Optional<String> fault(Subject subject, String name) {
        return fault(subject).or(() -> faultOf(name));
    }

    private static Optional<String> faultOf(String name) {
        if (name.isBlank()) {
            return Optional.of("its name is empty");
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of("its name has more than " + LONGEST_NAME + " characters");
        }
        return name.codePoints().anyMatch(Source::isHidden)
                ? Optional.of("there are control characters in its name")
                : Optional.empty();
    }

    /** What is wrong with what is said of a role; empty where nothing is. */
    static Optional<String> faultOfDescription(String text) {
        if (text.length() > LONGEST_DESCRIPTION) {
            return Optional.of("its description has more than " + LONGEST_DESCRIPTION + " characters");
        }
        return text.codePoints().anyMatch(Source::isHidden)
                ? Optional.of("there are control characters in its description")
                : Optional.empty();
    }

    /** What a terminal or a browser does not show, or shows as something else. */
    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
