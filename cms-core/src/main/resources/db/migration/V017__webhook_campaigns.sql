-- What was told of each campaign last, so that only what is new to readers is told.
create table webhook_campaign (
    slug varchar(70) primary key,
    data text not null
);
