-- What was last numbered: numbers go on where what they named was forgotten.
CREATE TABLE pim_outbox (
    tenant  ${text} NOT NULL,
    records BIGINT  NOT NULL,
    effects BIGINT  NOT NULL,
    PRIMARY KEY (tenant)
);

-- What happened, in that order; forgotten once it was handed on.
CREATE TABLE pim_record (
    tenant ${text} NOT NULL,
    number BIGINT  NOT NULL,
    at     ${text} NOT NULL,
    json   ${text} NOT NULL,
    PRIMARY KEY (tenant, number)
);

-- What is to be done outside; principal is empty where that is about several, who are in pim_told.
CREATE TABLE pim_effect (
    tenant    ${text} NOT NULL,
    number    BIGINT  NOT NULL,
    at        ${text} NOT NULL,
    kind      ${text} NOT NULL,
    principal ${text},
    json      ${text} NOT NULL,
    done      INTEGER NOT NULL,
    PRIMARY KEY (tenant, number)
);

CREATE INDEX pim_effect_to_do ON pim_effect (tenant, number) WHERE done = 0;

-- Who is told by which effect.
CREATE TABLE pim_told (
    tenant ${text} NOT NULL,
    who    ${text} NOT NULL,
    number BIGINT  NOT NULL,
    PRIMARY KEY (tenant, who, number)
);
