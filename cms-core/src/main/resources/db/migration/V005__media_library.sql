-- What people say about a file, for readers and for the office.
alter table asset add column alt text default '' not null;
alter table asset add column decorative boolean default false not null;
alter table asset add column caption text default '' not null;
alter table asset add column consent text default '' not null;
alter table asset add column added_by varchar(36) default '' not null;
-- 64 bits of what a picture looks like; 0 when there is nothing to compare, null until it was looked at
alter table asset add column likeness bigint;
-- the still picture of a film
alter table asset add column poster varchar(64);
-- The file that is shown in the place of this one, never one that was itself replaced.
alter table asset add column replaced_by varchar(64);
create index asset_added on asset (added_at, sha256);
create index asset_replaced on asset (replaced_by);

create table collection (
    id varchar(36) primary key,
    name varchar(80) not null,
    made_at bigint not null,
    constraint collection_name unique (name)
);

create table collected (
    collection varchar(36) not null references collection (id),
    asset varchar(64) not null references asset (sha256),
    constraint collected_key primary key (collection, asset)
);
create index collected_asset on collected (asset);

-- A file that is still coming; how much of it is here is told by the part on the disk.
create table upload (
    id varchar(36) primary key,
    account varchar(36) not null,
    name text not null,
    bytes bigint not null,
    made_at bigint not null
);
create index upload_account on upload (account);
