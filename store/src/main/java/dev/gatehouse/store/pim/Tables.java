package dev.gatehouse.store.pim;

/** The tables of a tenant within a transaction. */
record Tables(
        Rows rows,
        AccountRows accounts,
        GroupRows groups,
        SettingRows settings,
        GrantRows grants,
        RequestRows requests,
        ProvisionRows provisions,
        ReviewRows reviews,
        AlertRows alerts,
        RoleRows roles,
        OutboxRows outbox) {
    static Tables of(Rows rows) {
        return new Tables(
                rows,
                new AccountRows(rows),
                new GroupRows(rows),
                new SettingRows(rows),
                new GrantRows(rows),
                new RequestRows(rows),
                new ProvisionRows(rows),
                new ReviewRows(rows),
                new AlertRows(rows),
                new RoleRows(rows),
                new OutboxRows(rows));
    }
}
