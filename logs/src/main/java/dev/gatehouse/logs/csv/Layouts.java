package dev.gatehouse.logs.csv;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what the rows below a header become. */
final class Layouts {
    /** Knows the headers of one exporter. */
    interface Finder {
        /** The layout of the rows below the header, as it stands, in a file of that name; empty if it is not known. */
        Optional<Layout> find(List<String> header, String fileName);
    }

    /** Tells of headers that would be known in another language. */
    interface Languages {
        /** Why a header in a language that is not known is not read, and what to do about it; empty if it is in none. */
        Optional<String> unknown(List<String> header);
    }

    /** What came of a header. */
    sealed interface Answer {
        /** Rows are records of this layout. */
        record Read(Layout layout) implements Answer {
            public Read {
                requireNonNull(layout, "layout is null");
            }
        }

        /** Nothing is read, for the reason in this sentence. */
        record Refused(String sentence) implements Answer {
            public Refused {
                requireNonNull(sentence, "sentence is null");
            }
        }
    }

    private static final int NAMED = 3;

    private final List<Finder> finders;
    private final List<Languages> languages;

    /** Asks these before it looks at the columns' names itself. */
    Layouts(List<Finder> finders, List<Languages> languages) {
        this.finders = List.copyOf(finders);
        this.languages = List.copyOf(languages);
    }

    /** All that is known. */
    static Layouts all() {
        return new Layouts(List.of(PortalLayouts::find), List.of(PortalLayouts::unknownLanguage));
    }

    /** What the rows below a header become, in a file of that name. */
    Answer of(List<String> header, String fileName) {
        Columns columns = new Columns(header);
        if (AuditDataLayout.fits(columns)) {
            return new Answer.Read(new AuditDataLayout(columns));
        }
        for (Finder finder : finders) {
            Optional<Layout> found = finder.find(header, fileName);
            if (found.isPresent()) {
                return new Answer.Read(found.get());
            }
        }
        Optional<String> windows = KnownLogs.unreadableWindows(columns);
        if (windows.isPresent()) {
            return new Answer.Refused(windows.get());
        }
        return own(columns, header).<Answer>map(Answer.Read::new).orElseGet(() -> new Answer.Refused(refusal(header)));
    }

    private static Optional<Layout> own(Columns columns, List<String> header) {
        if (UnifiedAuditLayout.fits(columns)) {
            return Optional.of(new UnifiedAuditLayout(columns));
        }
        if (!columns.has("TimeGenerated") && RiskLayout.fits(columns)) {
            return Optional.of(new RiskLayout(columns));
        }
        return KnownLogs.has(columns, header)
                ? Optional.of(new RecordLayout(columns, new CellWriter()))
                : Optional.empty();
    }

    private String refusal(List<String> header) {
        Optional<String> language = languages.stream()
                .flatMap(known -> known.unknown(header).stream())
                .findFirst();
        if (language.isPresent()) {
            return language.get();
        }
        Optional<String> list = KnownLists.sentence(new Columns(header));
        if (list.isPresent()) {
            return list.get();
        }
        if (header.isEmpty()) {
            return "the first line is no proper header: export the log once more, as JSON if possible";
        }
        String names = header.stream().limit(NAMED).map(Layouts::quoted).collect(Collectors.joining(", "));
        String more = header.size() > NAMED ? " and so on" : "";
        return "no known log has the columns " + names + more
                + ": export sign-in, audit or activity logs from the portal, from Log Analytics or as JSON";
    }

    private static String quoted(String name) {
        String plain = name.strip().replaceAll("\\p{Cntrl}+", " ");
        return '"' + (plain.length() > 40 ? plain.substring(0, 40) + "..." : plain) + '"';
    }
}
