package dev.gatehouse.lake;

import dev.gatehouse.logs.Projection;
import java.util.List;
import java.util.OptionalInt;

/** The slots of the fields of a {@link Promotion}. */
@SuppressWarnings("ArrayRecordComponent") // never compared; looked at for every row
record PromotedSlots(
        int[] principal, int[] name, int[] others, int[] address, int[] operation, int[] application, int[] result) {
    static PromotedSlots of(Projection projection, Promotion promotion) {
        return new PromotedSlots(
                slots(projection, promotion.principal()),
                slots(projection, promotion.name()),
                slots(projection, promotion.others()),
                slots(projection, promotion.address()),
                slots(projection, promotion.operation()),
                slots(projection, promotion.application()),
                slots(projection, promotion.result()));
    }

    private static int[] slots(Projection projection, List<String> names) {
        return names.stream()
                .map(projection::slot)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .toArray();
    }
}
