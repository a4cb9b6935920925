-- Who may vote in a campaign that is not for everybody: a list of members, salted by whoever made it.
create table roll (
    poll integer primary key,
    salt varchar(200) not null
);

create table elector (
    poll integer not null,
    -- keyed hash of the salted number: worth nothing without the campaign's key, which is destroyed in time
    hash varbinary(16) not null,
    primary key (poll, hash)
);
