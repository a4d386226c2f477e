-- Papers of registers that few may read are seen in the locker by those few.

alter table evidence_link add column readers text[] not null default '{}';
comment on column evidence_link.readers is 'Roles that alone may see the paper because of this use; empty: everybody whom the locker shows it to';
comment on column register_read.what is 'list, entry, summary, file, paper or evidence';
