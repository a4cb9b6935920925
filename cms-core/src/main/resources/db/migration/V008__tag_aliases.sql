-- A tag that was renamed or merged, or is not shown any more: what is written of it in revisions, which stay as they
-- are, is read as the other tag, or as none where that is empty.
create table tag_alias (
    name varchar(60) primary key,
    tag varchar(60) not null
);
create index tag_alias_tag on tag_alias (tag);
