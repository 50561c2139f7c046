-- Closing an assembly: who takes on an action, who says that it is done, what its owner was reminded of. `n` as in 001.

-- governance: an action's owner, whom letters go to
alter table action add column organisation text references organisation (id);
alter table action add column person text references person (id);
alter table action_done add column by_name text;

-- assemblies: a proxy that named nobody, once the statutes said who receives it
alter table proxy add column blank text;

-- closing: each reminder goes once, whichever process sends it; a line without a key, since an action may be removed
create table action_reminder (
  id text primary key,
  action text not null,
  step text not null,
  due text not null,
  reminded_on text not null,
  n bigint not null references journal (n),
  unique (action, step, due)
);

-- mail, the platform's own: addresses that answer no more, until their contact says another
create table mail_lost (
  address text primary key,
  at text not null
);
