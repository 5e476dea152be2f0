package dev.gatehouse.pim.setting;

import java.util.List;

/**
 * Whether and by whom an activation must be approved: {@code Approval_EndUser_Assignment}.
 *
 * @param required whether somebody must
 * @param forExtension whether extending an activation asks for the same
 * @param stages one or two, one after the other; none: one stage of whoever administers roles
 */
public record Approval(boolean required, boolean forExtension, List<Stage> stages) {
    private static final int MOST = 2;

    /** Nobody needs to approve. */
    public static final Approval NONE = new Approval(false, false, List.of());

    public Approval {
        stages = List.copyOf(stages);
        if (stages.size() > MOST) {
            throw new IllegalArgumentException("there are one or two stages, not " + stages.size());
        }
    }

    /** That these stages must approve, one after the other, activations and their extensions. */
    public static Approval of(Stage... stages) {
        return new Approval(true, true, List.of(stages));
    }

    /** The stages that a request goes through. */
    public List<Stage> asked() {
        if (!required) {
            return List.of();
        }
        return stages.isEmpty() ? List.of(Stage.of(java.util.Set.of())) : stages;
    }
}
