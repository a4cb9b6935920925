-- The last part of a tag's address: given once and kept, whatever other tags come.
create table tag (
    name varchar(60) primary key,
    slug varchar(100) not null,
    constraint tag_address unique (slug)
);

-- What is long comes last: a row that does not fit a page is read only as far as it is needed, and lists need no texts.
alter table revision rename to revision_1;
create table revision (
    entry varchar(36) not null references entry (id),
    number integer not null,
    channel varchar(80),
    dated bigint not null,
    made_at bigint not null,
    cover varchar(64),
    title text not null,
    author text not null,
    source text not null,
    topics text not null,
    tags text not null,
    summary text not null,
    made_by text not null,
    reason text not null,
    fields text not null,
    body text not null,
    constraint revision_of_entry primary key (entry, number)
);
insert into revision
    (entry, number, channel, dated, made_at, cover, title, author, source, topics, tags, summary, made_by, reason,
        fields, body)
select entry, number, channel, dated, made_at, cover, title, author, source, topics, tags, summary, made_by, reason,
    fields, body
from revision_1;
drop table revision_1;

alter table rendering rename to rendering_1;
create table rendering (
    entry varchar(36) not null,
    number integer not null,
    version integer not null,
    linked boolean not null,
    excerpt text not null,
    contents text not null,
    html blob not null,
    plain text not null,
    constraint rendering_of_revision primary key (entry, number)
);
insert into rendering (entry, number, version, linked, excerpt, contents, html, plain)
select entry, number, version, linked, excerpt, contents, html, plain from rendering_1;
drop table rendering_1;
