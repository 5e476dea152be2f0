-- next_at is from when on something happens by itself; empty where nothing does.
CREATE TABLE pim_review (
    tenant  ${text} NOT NULL,
    id      ${text} NOT NULL,
    json    ${text} NOT NULL,
    next_at ${text},
    PRIMARY KEY (tenant, id)
);

CREATE INDEX pim_review_to_begin ON pim_review (tenant, next_at) WHERE next_at IS NOT NULL;

CREATE TABLE pim_review_instance (
    tenant  ${text} NOT NULL,
    review  ${text} NOT NULL,
    number  INTEGER NOT NULL,
    json    ${text} NOT NULL,
    status  ${text} NOT NULL,
    next_at ${text},
    PRIMARY KEY (tenant, review, number)
);

CREATE INDEX pim_review_instance_by_status ON pim_review_instance (tenant, status);
CREATE INDEX pim_review_instance_to_go_on ON pim_review_instance (tenant, next_at) WHERE next_at IS NOT NULL;

CREATE TABLE pim_review_item (
    tenant    ${text} NOT NULL,
    review    ${text} NOT NULL,
    number    INTEGER NOT NULL,
    grant_id  ${text} NOT NULL,
    json      ${text} NOT NULL,
    principal ${text} NOT NULL,
    PRIMARY KEY (tenant, review, number, grant_id)
);

CREATE INDEX pim_review_item_by_grant ON pim_review_item (tenant, grant_id);
CREATE INDEX pim_review_item_by_principal ON pim_review_item (tenant, principal);

CREATE TABLE pim_alert (
    tenant ${text} NOT NULL,
    kind   ${text} NOT NULL,
    json   ${text} NOT NULL,
    PRIMARY KEY (tenant, kind)
);
