package dev.gatehouse.bench.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The quiet tenant of a seed with attacks in it, each of them listed beside the logs. */
public final class PlantedExample {
    private PlantedExample() {}

    /** Writes the tenant into a folder; returns what was planted. */
    public static List<PlantedAct> write(Path folder, long seed) throws IOException {
        Planting planting = of(seed);
        TenantFiles.write(planting.tenant(), folder);
        TenantFiles.text(folder.resolve(".expected.tsv"), expected(planting.acts()));
        return planting.acts();
    }

    static Planting of(long seed) {
        QuietTenant tenant = QuietTenant.of(seed);
        var planting = new Planting(tenant, new Dice(seed).fork("planted"));
        new PlantedSignIns(planting).plant();
        new PlantedRoles(planting).plant();
        new PlantedActivations(planting).plant();
        new PlantedChanges(planting).plant();
        return planting;
    }

    private static String expected(List<PlantedAct> acts) {
        var text = new StringBuilder("row\tevent\tentity\ttime\n");
        for (PlantedAct act : acts) {
            text.append(String.join("\t", act.row(), act.event(), act.entity(), Times.seconds(act.time())))
                    .append('\n');
        }
        return text.toString();
    }
}
