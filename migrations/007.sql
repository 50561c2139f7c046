-- The workshops of a session as they are held: groups, a clock, notes. `n` as in 001.

-- room: the workshops of one item, held at once
create table breakout (
  id text primary key,
  session text not null references session (id),
  item text not null unique references item (id),
  way text not null,
  seed text,
  opened_at text not null,
  n bigint not null references journal (n)
);
create index breakout_session on breakout (session);
create table breakout_end (
  id text primary key,
  session text not null references session (id),
  breakout text not null unique references breakout (id),
  ended_at text not null,
  n bigint not null references journal (n)
);
create table breakout_group (
  id text primary key,
  session text not null references session (id),
  breakout text not null references breakout (id),
  workshop text not null unique references workshop (id),
  places bigint,
  n bigint not null references journal (n)
);
create index breakout_group_session on breakout_group (session);
create table breakout_time (
  id text primary key,
  session text not null references session (id),
  breakout text not null references breakout (id),
  given_at text not null,
  minutes bigint not null,
  n bigint not null references journal (n)
);
create index breakout_time_session on breakout_time (session);
create table group_member (
  id text primary key,
  session text not null references session (id),
  breakout text not null references breakout (id),
  workshop text not null references workshop (id),
  attendance text not null references attendance (id),
  n bigint not null references journal (n),
  unique (breakout, attendance)
);
create index group_member_session on group_member (session);
create table group_note (
  id text primary key,
  session text not null references session (id),
  rubric text not null references rubric (id),
  parent text references group_note (id) deferrable initially deferred,
  attendance text not null references attendance (id),
  noted_at text not null,
  text text not null,
  n bigint not null references journal (n)
);
create index group_note_session on group_note (session);
