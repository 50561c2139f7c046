-- Mail: what is to be sent, what became of it, and who asked to be written to no more. The platform's own: no `n`, in no
-- export, since letters hold addresses and secrets; in every backup.

create table mail (
  id text primary key,
  purpose text not null,
  object text not null,
  recipient text not null,
  name text not null,
  subject text not null,
  body text not null,
  stoppable text not null,
  -- the secret of the page that stops such letters, drawn when one is first taken to be sent
  stop text unique,
  -- waiting, sent, failed, refused, bounced or held
  state text not null,
  made_at text not null,
  due_at text not null,
  claimed_by text,
  claimed_at text,
  tries bigint not null
);
create index mail_due on mail (state, due_at);
create index mail_recipient on mail (recipient, purpose, made_at);
create index mail_made on mail (made_at);
create table mail_event (
  mail text not null references mail (id),
  rank bigint not null,
  at text not null,
  what text not null,
  detail text not null,
  primary key (mail, rank)
);
create table mail_stop (
  address text not null,
  purpose text not null,
  at text not null,
  primary key (address, purpose)
);
