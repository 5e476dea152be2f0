package dev.gatehouse.pim.scene;

import dev.gatehouse.pim.model.Holding;

/**
 * What a worker has in its hands: what was wanted when it looked.
 *
 * @param written whether it has told the directory, and not yet the engine
 */
public record Job(Holding holding, long sequence, boolean wanted, boolean written) {
    Job done() {
        return new Job(holding, sequence, wanted, true);
    }
}
