-- What the desk lists of an entry. Title and channel follow from its newest revision.
alter table entry add column title text default '' not null;
alter table entry add column channel varchar(80);
-- who began it, and for which unit
alter table entry add column maker varchar(36) default '' not null;
alter table entry add column unit varchar(36);
-- where it stands between writing and readers; the step counts in review
alter table entry add column standing varchar(12) default 'WRITING' not null;
alter table entry add column step integer default 0 not null;
alter table entry add column trashed_at bigint;
update entry set
    title = (select revision.title from revision where revision.entry = entry.id and revision.number = entry.draft),
    channel = (select revision.channel from revision where revision.entry = entry.id and revision.number = entry.draft);
create index entry_updated on entry (updated_at);
create index entry_standing on entry (standing);

-- The newest revision of an entry while it is written over by whoever makes it, some times a minute.
create table autosave (
    entry varchar(36) primary key references entry (id),
    number integer not null,
    account varchar(36) not null,
    saves integer not null
);

-- Who has an entry open to write; one who was not seen for a while has left.
create table writer (
    entry varchar(36) primary key,
    account varchar(36) not null,
    since bigint not null,
    seen_at bigint not null
);

-- The steps of review of a channel and those below it that have none of their own; an empty channel: everywhere.
create table stage (
    channel varchar(80) not null,
    number integer not null,
    name varchar(40) not null,
    -- ids of accounts; none: whoever is a reviewer there
    reviewers text not null,
    constraint stage_key primary key (channel, number)
);

-- Everything that was decided about an entry, in order.
create table decision (
    seq bigint primary key,
    entry varchar(36) not null references entry (id),
    revision integer not null,
    act varchar(12) not null,
    step integer not null,
    stage varchar(40) not null,
    who varchar(36) not null,
    at bigint not null,
    reason text not null
);
create index decision_entry on decision (entry);
create index decision_at on decision (at);

-- What readers get, and lose, at a time. A bundle goes together or not at all.
create table plan (
    entry varchar(36) primary key references entry (id),
    revision integer not null,
    live_at bigint,
    until_at bigint,
    bundle varchar(36),
    who varchar(36) not null
);
create index plan_live on plan (live_at);
create index plan_until on plan (until_at);

-- Remarks on a place in the text, found again by what is around it.
create table remark (
    id varchar(36) primary key,
    entry varchar(36) not null references entry (id),
    revision integer not null,
    field varchar(80) not null,
    quote text not null,
    ahead text not null,
    behind text not null,
    said text not null,
    who varchar(36) not null,
    at bigint not null,
    answers varchar(36),
    settled_by varchar(36),
    settled_at bigint
);
create index remark_entry on remark (entry);

-- Findings of the checks that somebody looked at and let be.
create table exemption (
    entry varchar(36) not null references entry (id),
    finding varchar(64) not null,
    reason text not null,
    who varchar(36) not null,
    at bigint not null,
    constraint exemption_key primary key (entry, finding)
);

-- Links by which somebody sees a revision without signing in: the SHA-256 of what the link holds.
create table preview_link (
    hash varchar(64) primary key,
    entry varchar(36) not null references entry (id),
    revision integer not null,
    who varchar(36) not null,
    made_at bigint not null,
    expires_at bigint not null,
    -- how often it was opened
    opened integer not null
);
create index preview_link_entry on preview_link (entry);
