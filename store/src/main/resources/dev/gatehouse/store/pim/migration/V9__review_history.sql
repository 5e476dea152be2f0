-- What somebody wants to read again of reviews that are over. The reviews themselves stay where they are.
CREATE TABLE pim_review_history (
    tenant  ${text} NOT NULL,
    id      ${text} NOT NULL,
    created ${text} NOT NULL,
    json    ${text} NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX pim_review_history_by_age ON pim_review_history (tenant, created);
