package dev.gatehouse.pim.explore;

import java.util.List;

/** The small worlds, and how deep each is looked at by default and in full. */
enum Worlds {
    APPROVAL(new ApprovalWorld(), 5, 8),
    PROVISIONING(new ProvisioningWorld(), 5, 8),
    ASKING(new AskingWorld(), 3, 4),
    ASSIGNING(new AssigningWorld(), 4, 6),
    SETTING(new SettingWorld(), 4, 7),
    LOCK_OUT(new LockOutWorld(), 4, 7),
    GROUP(new GroupWorld(), 5, 8),
    AGAIN(new AgainWorld(), 4, 6);

    private final SmallWorld world;
    private final int usual;
    private final int full;

    Worlds(SmallWorld world, int usual, int full) {
        this.world = world;
        this.usual = usual;
        this.full = full;
    }

    SmallWorld world() {
        return world;
    }

    /** How deep: by default, or, where {@code -Dgatehouse.depth} is set, that deep, but not deeper than in full. */
    int depth() {
        return Math.min(full, Integer.getInteger("gatehouse.depth", usual));
    }

    int usual() {
        return usual;
    }

    static List<Worlds> all() {
        return List.of(values());
    }
}
