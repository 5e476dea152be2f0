package dev.gatehouse.store;

import java.sql.Types;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.TemplateEngine;

/** Jdbi as we use it: SQL is taken as it is written, and no text can be bound that a database would refuse. */
final class Wiring {
    private Wiring() {}

    static Jdbi jdbi(DataSource connections) {
        return Jdbi.create(connections).registerArgument(new Texts()).setTemplateEngine(TemplateEngine.NOP);
    }

    private static final class Texts extends AbstractArgumentFactory<String> {
        Texts() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            String clean = PortableText.clean(value);
            return (position, statement, context) -> statement.setString(position, clean);
        }
    }
}
