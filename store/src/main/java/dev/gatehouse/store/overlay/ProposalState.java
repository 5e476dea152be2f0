package dev.gatehouse.store.overlay;

/** How far a proposal is. */
public enum ProposalState {
    PENDING("pending"),
    APPROVED("approved"),
    REFUSED("refused"),
    WITHDRAWN("withdrawn"),
    EXPIRED("expired");

    private final String json;

    ProposalState(String json) {
        this.json = json;
    }

    /** The word in JSON. */
    public String json() {
        return json;
    }

    static ProposalState of(String json) {
        for (ProposalState state : values()) {
            if (state.json.equals(json)) {
                return state;
            }
        }
        throw new IllegalArgumentException("an unknown state of a proposal: " + json);
    }
}
