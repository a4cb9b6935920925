-- Entries that readers saw once and see no more, for who keeps copies; no draft is ever among them.
create table withdrawn (
    entry varchar(36) primary key,
    kind varchar(40) not null,
    slug varchar(200) not null,
    at bigint not null
);
