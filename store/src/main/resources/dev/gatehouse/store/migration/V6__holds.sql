-- Legal holds: accounts and events, a line each, that are kept whatever their age.
CREATE TABLE legal_hold (
    tenant       ${text} NOT NULL,
    id           ${text} NOT NULL,
    case_name    ${text},
    accounts     ${text} NOT NULL,
    events       ${text} NOT NULL,
    reason       ${text} NOT NULL,
    placed_by    ${text} NOT NULL,
    placed_name  ${text} NOT NULL,
    placed_at    BIGINT  NOT NULL,
    asked_by     ${text},
    asked_name   ${text},
    asked_at     BIGINT,
    asked_reason ${text},
    lifted_by    ${text},
    lifted_name  ${text},
    lifted_at    BIGINT,
    PRIMARY KEY (tenant, id)
);
