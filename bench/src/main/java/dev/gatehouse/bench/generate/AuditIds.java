package dev.gatehouse.bench.generate;

/** Ids of audit records, spelled as each service spells them. */
final class AuditIds {
    private final Dice dice;

    AuditIds(Dice dice) {
        this.dice = dice;
    }

    String correlation() {
        return dice.guid();
    }

    String directory(String correlationId) {
        return "Directory_" + correlationId + tail();
    }

    String pim() {
        return "PIM_" + dice.guid() + tail();
    }

    String authenticationMethods() {
        return "Authentication Methods_" + dice.guid() + tail();
    }

    String other(String service) {
        return service + "_" + dice.guid() + tail();
    }

    private String tail() {
        return "_" + dice.letters(5) + "_" + dice.between(1_000_000, 99_999_999);
    }
}
