package dev.gatehouse.pim.alert.check;

import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.state.Slice;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The grants of a tenant that have not ended, by what they are of: whoever asks for each of many looks through all only once. */
record OpenGrants(Map<Holding, List<Grant>> byHolding) {
    OpenGrants {
        byHolding = Map.copyOf(byHolding);
    }

    static OpenGrants of(Slice slice) {
        return new OpenGrants(
                slice.grants().values().stream().filter(Grant::isOpen).collect(Collectors.groupingBy(Grant::holding)));
    }

    /** Those of a holding. */
    Stream<Grant> of(Holding holding) {
        return byHolding.getOrDefault(holding, List.of()).stream();
    }
}
