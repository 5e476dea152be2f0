-- The embedded directory: who has what, and by which order. A row stays when it is taken back, so that no older order counts.
CREATE TABLE pim_directory_holding (
    tenant      ${text} NOT NULL,
    principal   ${text} NOT NULL,
    target_key  ${text} NOT NULL,
    target_kind ${text} NOT NULL,
    target_id   ${text} NOT NULL,
    scope       ${text} NOT NULL,
    has         INTEGER NOT NULL,
    sequence    BIGINT  NOT NULL,
    PRIMARY KEY (tenant, principal, target_key)
);

CREATE INDEX pim_directory_holding_by_target ON pim_directory_holding (tenant, target_key, has);
