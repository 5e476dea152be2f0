package dev.gatehouse.connect.source;

/** Takes over what a source has read. */
@FunctionalInterface
public interface Intake {
    /**
     * Takes a block and the offset behind it: both are durable when this returns, and neither is taken where it throws.
     * The block's bytes are the source's again afterwards.
     */
    void accept(Taken taken) throws PressedException, UnavailableException;
}
