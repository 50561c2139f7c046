-- Consent: what each member said of a proposal, kept once lifted too. `n` as in 001.

create table stance (
  id text primary key,
  session text not null references session (id),
  ballot text not null references ballot (id),
  elector text not null references elector (id),
  -- consent, concern or objection
  kind text not null,
  text text,
  channel text not null,
  said_at text not null,
  lifted_at text,
  -- how it was answered; none where its own author took it back
  lifted_how text,
  -- the wording of the proposal before it was amended to answer it
  wording_before text,
  n bigint not null references journal (n)
);
create index stance_session on stance (session);
