-- Text is ${text}, bytes are ${blob}; times are microseconds since 1970. Every key begins with the tenant.

CREATE TABLE writer (
    tenant ${text} NOT NULL PRIMARY KEY,
    epoch  BIGINT  NOT NULL
);

CREATE TABLE watch_head (
    tenant        ${text} NOT NULL PRIMARY KEY,
    position      BIGINT  NOT NULL,
    digest        ${text} NOT NULL,
    before_change BIGINT  NOT NULL,
    last_change   BIGINT  NOT NULL,
    committed_at  BIGINT  NOT NULL
);

CREATE TABLE watch_offset (
    tenant    ${text} NOT NULL,
    name_key  ${text} NOT NULL,
    name      ${text} NOT NULL,
    reached   ${text} NOT NULL,
    PRIMARY KEY (tenant, name_key)
);

-- full_name is there only where name_key is a digest of it.
CREATE TABLE watch_state (
    tenant    ${text} NOT NULL,
    kind      ${text} NOT NULL,
    name_key  ${text} NOT NULL,
    full_name ${text},
    body      ${blob} NOT NULL,
    PRIMARY KEY (tenant, kind, name_key)
);
