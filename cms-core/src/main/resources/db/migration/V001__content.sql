-- Times are milliseconds since 1970-01-01 UTC; identifiers are UUIDv7 in text; lists and fields are JSON.

create table kind (
    name varchar(40) primary key,
    ordinal integer not null,
    definition text not null
);

create table channel (
    slug varchar(80) primary key,
    parent varchar(80) references channel (slug),
    ordinal integer not null,
    name varchar(80) not null,
    description text not null,
    keywords text not null,
    type varchar(40) not null
);

create table entry (
    id varchar(36) primary key,
    kind varchar(40) not null,
    slug varchar(200) not null,
    draft integer not null,
    live integer,
    created_at bigint not null,
    updated_at bigint not null,
    constraint entry_address unique (kind, slug)
);
create index entry_live on entry (live);

create table revision (
    entry varchar(36) not null references entry (id),
    number integer not null,
    title text not null,
    summary text not null,
    body text not null,
    channel varchar(80),
    topics text not null,
    tags text not null,
    dated bigint not null,
    author text not null,
    source text not null,
    cover varchar(64),
    fields text not null,
    made_at bigint not null,
    made_by text not null,
    reason text not null,
    constraint revision_key primary key (entry, number)
);

-- What the Markdown of a revision became. Derived: remade when the renderer's version changes.
create table rendering (
    entry varchar(36) not null,
    number integer not null,
    version integer not null,
    html blob not null,
    plain text not null,
    excerpt text not null,
    contents text not null,
    linked boolean not null,
    constraint rendering_key primary key (entry, number)
);

-- Which entries (entry:ID) and assets (asset:SHA-256) the live or draft revision points at.
create table reference (
    entry varchar(36) not null,
    number integer not null,
    target varchar(80) not null,
    constraint reference_key primary key (entry, number, target)
);
create index reference_target on reference (target);

create table asset (
    sha256 varchar(64) primary key,
    name text not null,
    type varchar(100) not null,
    bytes bigint not null,
    width integer not null,
    height integer not null,
    -- of a film or a sound, 0 when unknown
    millis bigint not null,
    colour varchar(7) not null,
    focus_x integer not null,
    focus_y integer not null,
    taken_at bigint,
    credit text not null,
    added_at bigint not null
);

create table change (
    seq bigint primary key,
    at bigint not null,
    subject varchar(20) not null,
    id varchar(80) not null
);

create table setting (
    name varchar(80) primary key,
    value text not null
);
