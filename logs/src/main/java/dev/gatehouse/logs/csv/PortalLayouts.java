package dev.gatehouse.logs.csv;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which of the portal's downloads a header is of. */
final class PortalLayouts {
    private PortalLayouts() {}

    /** The layout of that header, in whichever known language; empty if it is none of the portal's. */
    static Optional<Layout> find(List<String> header, String fileName) {
        return PortalLanguage.KNOWN.stream()
                .map(language -> PortalHeader.of(header, language))
                .flatMap(known -> find(known, fileName).stream())
                .findFirst();
    }

    /** Why a header that is the portal's, but in a language that is not known, is not read, and what to do about it. */
    static Optional<String> unknownLanguage(List<String> header) {
        boolean unknown = find(header, "").isEmpty() && PortalGuess.isPortals(header);
        return unknown ? Optional.of(PortalGuess.sentence(header)) : Optional.empty();
    }

    private static Optional<Layout> find(PortalHeader header, String fileName) {
        return Stream.of(
                        PortalSignIns.find(header, fileName),
                        PortalAuditLogs.find(header),
                        PortalSteps.find(header, fileName))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
