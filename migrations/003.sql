-- Convening an assembly and holding it. `n` as in 001.

-- members: how to reach whom; never public
create table contact (
  id text primary key,
  organisation text references organisation (id),
  person text references person (id),
  name text not null,
  email text,
  phone text,
  postal_address text,
  n bigint not null references journal (n)
);
create index contact_organisation on contact (organisation);
create index contact_person on contact (person);

-- assemblies: a proxy may go to a member, whoever then sits for it
alter table proxy add column holder_elector text references elector (id);

-- convening
create table convocation (
  id text primary key,
  session text not null references session (id),
  sent_on text not null,
  by_name text not null,
  letter text not null,
  electors_hash text not null,
  letters bigint not null,
  n bigint not null references journal (n)
);
create index convocation_session on convocation (session);
create table voter_link (
  hash text primary key,
  session text not null references session (id),
  elector text not null references elector (id),
  contact text,
  made_at text not null,
  n bigint not null references journal (n)
);
create index voter_link_session on voter_link (session);
create table voter_link_end (
  link text primary key references voter_link (hash),
  at text not null,
  n bigint not null references journal (n)
);
create table answer (
  id text primary key,
  session text not null references session (id),
  elector text not null references elector (id),
  answer text not null,
  family_name text,
  given_name text,
  channel text not null,
  answered_at text not null,
  n bigint not null references journal (n),
  unique (session, elector)
);

-- room
create table sitting (
  id text primary key,
  session text not null unique references session (id),
  code text not null,
  opened_at text not null,
  n bigint not null references journal (n)
);
create table sitting_end (
  id text primary key,
  session text not null unique references session (id),
  closed_at text not null,
  n bigint not null references journal (n)
);
create table item_turn (
  id text primary key,
  session text not null references session (id),
  item text not null references item (id),
  began_at text not null,
  n bigint not null references journal (n)
);
create index item_turn_session on item_turn (session);
create table speaker (
  id text primary key,
  session text not null references session (id),
  name text not null,
  asked_at text not null,
  began_at text,
  ended_at text,
  n bigint not null references journal (n)
);
create index speaker_session on speaker (session);
create table note (
  id text primary key,
  session text not null references session (id),
  item text not null references item (id),
  by_name text not null,
  noted_at text not null,
  text text not null,
  n bigint not null references journal (n)
);
create index note_session on note (session);
create table poll (
  id text primary key,
  session text not null references session (id),
  resolution text not null unique references resolution (id),
  opened_at text not null,
  n bigint not null references journal (n)
);
create index poll_session on poll (session);
create table poll_end (
  id text primary key,
  session text not null references session (id),
  poll text not null unique references poll (id),
  closed_at text not null,
  n bigint not null references journal (n)
);
create table cast_vote (
  id text primary key,
  session text not null references session (id),
  poll text not null references poll (id),
  elector text not null references elector (id),
  choice text not null,
  voices bigint not null,
  channel text not null,
  cast_at text not null,
  n bigint not null references journal (n),
  unique (poll, elector, choice)
);
create index cast_vote_session on cast_vote (session);
create table hand_count (
  id text primary key,
  session text not null references session (id),
  poll text not null references poll (id),
  channel text not null,
  college text,
  votes_for bigint not null,
  votes_against bigint not null,
  abstentions bigint not null,
  blank bigint not null,
  void bigint not null,
  n bigint not null references journal (n)
);
create table voter_session (
  id text primary key,
  session text not null references session (id),
  link text not null references voter_link (hash),
  opened_at text not null,
  device text not null,
  n bigint not null references journal (n)
);
create index voter_session_session on voter_session (session);
create index voter_session_link on voter_session (link);
create table voter_session_end (
  voter_session text primary key references voter_session (id),
  at text not null,
  n bigint not null references journal (n)
);
