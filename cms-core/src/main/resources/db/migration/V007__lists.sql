-- Lists of the desk that somebody gave a name.
create table saved_list (
    id varchar(36) primary key,
    account varchar(36) not null,
    name varchar(60) not null,
    query varchar(1000) not null
);
create index saved_list_account on saved_list (account);

-- In the order in which they were begun, and what was thrown away.
create index entry_created on entry (created_at, id);
create index entry_trashed on entry (trashed_at);

-- What readers saw of an entry when it was thrown away, for whoever thinks better of it at once.
alter table entry add column live_before integer;
