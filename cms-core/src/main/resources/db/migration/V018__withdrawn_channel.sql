-- where readers saw it last: programs that are kept to a channel hear of their own alone
alter table withdrawn add column channel varchar(80);
