package dev.gatehouse.architecture.brokenhouse.connect;

import java.sql.Connection;

/** SQL where there is no database. */
record SpeaksSql(Connection connection) {}
