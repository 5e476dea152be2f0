package dev.gatehouse.cli.report.html;

/** Alerts that concern no account, such as changes of the tenant's settings. */
final class NobodySection implements Section {
    private final AccountFile nobody;

    NobodySection(AccountFile nobody) {
        this.nobody = nobody;
    }

    @Override
    public String id() {
        return "no-account";
    }

    @Override
    public String title() {
        return "Alerts that concern no account";
    }

    @Override
    public boolean any() {
        return nobody.total() > 0;
    }

    @Override
    public void write(Markup to) {
        AccountsSection.alerts(to, nobody);
    }
}
