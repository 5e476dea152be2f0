package dev.gatehouse.store;

import java.io.IOException;
import java.nio.file.Path;

/** Has a database open until it is killed. */
final class DatabaseHolder {
    private DatabaseHolder() {}

    public static void main(String[] arguments) throws IOException {
        var database = Database.open(new DatabaseSettings.Sqlite(Path.of(arguments[0])));
        System.out.println("open");
        System.in.read();
        database.close();
    }
}
