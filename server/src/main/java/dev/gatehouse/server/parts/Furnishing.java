package dev.gatehouse.server.parts;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ServiceLoader;

/** Opens the parts of a server in a data folder. The one that is used is a service of the class path. */
public interface Furnishing {
    /** Opens them; the folder exists and belongs to this process alone. */
    Parts open(Path folder, InstantSource clock);

    /** The one on the class path. */
    static Furnishing ofClassPath() {
        return ServiceLoader.load(Furnishing.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "nothing keeps accounts and logs: no service " + Furnishing.class.getName() + " is there"));
    }
}
