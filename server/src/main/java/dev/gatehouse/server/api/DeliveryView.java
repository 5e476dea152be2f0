package dev.gatehouse.server.api;

import dev.gatehouse.store.sinks.SinkReceipt;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a sink took an alert. */
@Schema(name = "Delivery")
record DeliveryView(
        String sink,

        @Schema(description = "The revision of the alert that it has.")
        int revision,

        Instant at) {
    /** Which sinks took an alert, by name. */
    @Schema(name = "Deliveries")
    record Deliveries(List<DeliveryView> items) {
        static Deliveries of(List<SinkReceipt> receipts) {
            return new Deliveries(receipts.stream()
                    .map(receipt -> new DeliveryView(receipt.sink(), receipt.revision(), receipt.at()))
                    .toList());
        }
    }
}
