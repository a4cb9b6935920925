-- The audit log: each row carries the SHA-256 of itself and of the row before, so none can be altered unnoticed.
create table audit (
    seq bigint primary key,
    at bigint not null,
    who varchar(36) not null,
    act varchar(40) not null,
    subject varchar(80) not null,
    detail text not null,
    hash varchar(64) not null
);

-- Grassroots unions as a tree; the code is the office's own number for one.
create table unit (
    id varchar(36) primary key,
    parent varchar(36) references unit (id),
    code varchar(40) not null,
    name varchar(120) not null,
    constraint unit_code unique (code)
);
create index unit_parent on unit (parent);

create table account (
    id varchar(36) primary key,
    name varchar(40) not null,
    display varchar(60) not null,
    unit varchar(36) references unit (id),
    -- Argon2id; null until the invitation was taken
    password text,
    -- sealed; null without a second step
    totp text,
    -- the last time step whose code was taken, so that a code works once
    totp_step bigint not null,
    failures integer not null,
    locked_until bigint not null,
    active boolean not null,
    made_at bigint not null,
    constraint account_name unique (name)
);

-- An empty channel means all of them, stage 0 any.
create table account_role (
    account varchar(36) not null references account (id),
    role varchar(20) not null,
    channel varchar(80) not null,
    stage integer not null,
    constraint account_role_key primary key (account, role, channel, stage)
);

-- One-time links by which somebody chooses a password: the SHA-256 of what the link holds.
create table invitation (
    hash varchar(64) primary key,
    account varchar(36) not null references account (id),
    expires_at bigint not null
);

create table recovery_code (
    account varchar(36) not null references account (id),
    hash varchar(64) not null,
    constraint recovery_code_key primary key (account, hash)
);

create table session (
    hash varchar(64) primary key,
    account varchar(36) not null references account (id),
    made_at bigint not null,
    seen_at bigint not null,
    -- when who they are was last shown, for what needs it fresh
    confirmed_at bigint not null,
    -- whether the second step is still to come
    halfway boolean not null,
    agent varchar(200) not null,
    address varchar(45) not null
);
create index session_account on session (account);
