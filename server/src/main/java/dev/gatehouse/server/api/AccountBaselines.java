package dev.gatehouse.server.api;

import dev.gatehouse.detection.context.Principal;
import dev.gatehouse.detection.watch.KeptBaseline;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.sigma.SigmaValues;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is usual for an account, as baselines know it. */
@Schema(name = "AccountBaselines")
record AccountBaselines(
        @Schema(description = "By title; at most 200. Empty where nothing was learned of the account yet.")
        List<BaselineView> items,

        @Schema(description = "How many there are beside.") int more,

        @Schema(description = "As of when that is.") Instant at) {
    private static final int MOST = 200;

    /** Baselines in their order, no more than are shown. */
    static AccountBaselines of(Collection<KeptBaseline> kept, Instant now) {
        List<BaselineView> items = kept.stream()
                .sorted(Comparator.comparing(
                                (KeptBaseline one) -> one.rule().document().title())
                        .thenComparing(one -> one.rule().document().id().toString())
                        .thenComparing(one -> one.key().toString()))
                .limit(MOST)
                .map(one -> BaselineView.of(one, now))
                .toList();
        return new AccountBaselines(items, kept.size() - items.size(), now);
    }

    /** By what keys of baselines may name an account. */
    static Set<String> values(Principal principal) {
        Set<String> values = new HashSet<>();
        principal.names().forEach(name -> values.add(SigmaValues.folded(name)));
        principal.id().map(ObjectId::toString).map(SigmaValues::folded).ifPresent(values::add);
        return values;
    }
}
