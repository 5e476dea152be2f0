package dev.gatehouse.directory;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/** What a role of the directory is held over. */
public sealed interface DirectoryScope extends Scope {
    /** The whole directory. */
    DirectoryScope WHOLE = new Whole();

    /** Reads {@code /}, {@code /administrativeUnits/ID} or {@code /ID}; empty where the text is none of them. */
    static Optional<DirectoryScope> parse(String path) {
        var text = path.strip().toLowerCase(Locale.ROOT);
        if (text.equals("/")) {
            return Optional.of(WHOLE);
        }
        if (text.startsWith(AdministrativeUnit.PREFIX)) {
            return ObjectId.parse(text.substring(AdministrativeUnit.PREFIX.length()))
                    .map(AdministrativeUnit::new);
        }
        return text.startsWith("/") ? ObjectId.parse(text.substring(1)).map(One::new) : Optional.empty();
    }

    /** The whole directory, as {@code /}. */
    record Whole() implements DirectoryScope {
        @Override
        public boolean contains(Scope other) {
            return other instanceof DirectoryScope;
        }

        @Override
        public boolean mayContain(Scope other) {
            return contains(other);
        }

        @Override
        public String toString() {
            return "/";
        }
    }

    /** The members of an administrative unit. */
    record AdministrativeUnit(ObjectId id) implements DirectoryScope {
        private static final String PREFIX = "/administrativeunits/";

        public AdministrativeUnit {
            requireNonNull(id, "id is null");
        }

        @Override
        public boolean contains(Scope other) {
            return equals(other);
        }

        @Override
        public boolean mayContain(Scope other) {
            return contains(other) || other instanceof One;
        }

        @Override
        public String toString() {
            return "/administrativeUnits/" + id;
        }
    }

    /** One object, such as an application or a group. */
    record One(ObjectId id) implements DirectoryScope {
        public One {
            requireNonNull(id, "id is null");
        }

        @Override
        public boolean contains(Scope other) {
            return equals(other);
        }

        @Override
        public boolean mayContain(Scope other) {
            return contains(other);
        }

        @Override
        public String toString() {
            return "/" + id;
        }
    }
}
