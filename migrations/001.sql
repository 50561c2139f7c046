-- The house of the first day. One text for SQLite and PostgreSQL; `-- append-only:` is a directive of platform/db.
-- `n` is always the number of the journal entry that recorded the row, and the version that a form carries.

-- platform
create table setting (
  key text primary key,
  value text not null
);
create table blob (
  hash text primary key,
  media text not null,
  bytes bytea not null
);

-- journal
create table journal (
  n bigint primary key,
  at text not null,
  actor text not null,
  act text not null,
  object text not null,
  audience text not null,
  facts text not null,
  form text unique,
  answer text not null,
  prev text not null,
  hash text not null
);
-- append-only: journal
create table personal_value (
  hash text primary key,
  n bigint not null references journal (n),
  salt text not null,
  value text not null
);
create index journal_object on journal (object);
create index journal_public on journal (audience, n);

-- access
create table account (
  id text primary key,
  email text not null unique,
  name text not null,
  origin text not null,
  person text,
  n bigint not null references journal (n)
);
create table account_state (
  id text primary key,
  account text not null references account (id),
  state text not null,
  since text not null,
  n bigint not null references journal (n)
);
create table role_grant (
  id text primary key,
  account text not null references account (id),
  role text not null,
  object text not null,
  starts text not null,
  ends text,
  n bigint not null references journal (n)
);
create index role_grant_account on role_grant (account);
create table sign_in_link (
  hash text primary key,
  account text not null references account (id),
  made_at text not null,
  expires_at text not null
);
create table sign_in (
  id text primary key,
  link text not null unique references sign_in_link (hash),
  account text not null references account (id),
  at text not null,
  device text not null
);
create index sign_in_account on sign_in (account);
create table sign_out (
  sign_in text primary key references sign_in (id),
  at text not null
);

-- members
create table organisation (
  id text primary key,
  name text not null,
  kind text not null,
  legal_person text references organisation (id) deferrable initially deferred,
  siren text,
  website text,
  about text,
  source text,
  n bigint not null references journal (n)
);
create table organisation_name (
  id text primary key,
  organisation text not null references organisation (id),
  name text not null,
  source text,
  n bigint not null references journal (n)
);
create table person (
  id text primary key,
  family_name text not null,
  given_name text not null,
  n bigint not null references journal (n)
);
create table mandate (
  id text primary key,
  person text not null references person (id),
  organisation text references organisation (id),
  capacity text not null,
  title text,
  standing text,
  deliberated_on text,
  deliberation_number text,
  starts text,
  ends text,
  source text,
  n bigint not null references journal (n)
);
create index mandate_person on mandate (person);
create index mandate_organisation on mandate (organisation);
create table college (
  id text primary key,
  label_fr text not null,
  label_en text not null,
  voices bigint not null,
  position bigint not null,
  n bigint not null references journal (n)
);
create table category (
  id text primary key,
  label_fr text not null,
  label_en text not null,
  counts text not null,
  college text references college (id),
  position bigint not null,
  n bigint not null references journal (n)
);
create table membership (
  id text primary key,
  category text not null references category (id),
  organisation text references organisation (id),
  person text references person (id),
  stated_name text,
  reciprocal text not null,
  source text,
  n bigint not null references journal (n)
);
create index membership_organisation on membership (organisation);
create index membership_person on membership (person);
create table membership_state (
  id text primary key,
  membership text not null references membership (id),
  state text not null,
  effective_on text not null,
  known text not null,
  source text,
  n bigint not null references journal (n)
);
create index membership_state_membership on membership_state (membership, effective_on);
create table announced (
  id text primary key,
  subject text not null,
  measure text not null,
  stated_on text not null,
  value bigint not null,
  source text not null,
  n bigint not null references journal (n)
);

-- governance
create table body (
  id text primary key,
  kind text not null,
  name_fr text not null,
  name_en text not null,
  parent text references body (id) deferrable initially deferred,
  about text,
  position bigint not null,
  n bigint not null references journal (n)
);
create table decision (
  id text primary key,
  body text not null references body (id),
  session text,
  number text,
  title text not null,
  text text not null,
  matter text not null,
  outcome text not null,
  decided_on text not null,
  count_fr text,
  count_en text,
  n bigint not null references journal (n)
);
create table seat (
  id text primary key,
  body text not null references body (id),
  position bigint not null,
  person text not null references person (id),
  organisation text references organisation (id),
  personal text not null,
  stated text,
  role text not null,
  starts text,
  ends text,
  decision text references decision (id),
  source text,
  n bigint not null references journal (n)
);
create index seat_body on seat (body);
create index seat_person on seat (person);
create table seat_end (
  id text primary key,
  seat text not null unique references seat (id),
  ended_on text not null,
  reason text,
  n bigint not null references journal (n)
);
create table edition (
  id text primary key,
  name text not null,
  adopted_on text,
  effective_on text,
  decision text references decision (id),
  about text,
  source text,
  n bigint not null references journal (n)
);
create table statute_rules (
  id text primary key,
  edition text not null references edition (id),
  kind text not null,
  rules text not null,
  n bigint not null references journal (n)
);
create table action (
  id text primary key,
  decision text references decision (id),
  session text,
  what text not null,
  who text,
  due text,
  basis text,
  n bigint not null references journal (n)
);
create table action_done (
  id text primary key,
  action text not null unique references action (id),
  done_on text not null,
  note text,
  n bigint not null references journal (n)
);

-- assemblies: every row of a session names it, so that a record is read by few queries
create table session (
  id text primary key,
  body text not null references body (id),
  kind text not null,
  title text not null,
  held_on text not null,
  opens text,
  closes text,
  place text,
  convened_on text,
  convened_by text,
  edition text references edition (id),
  second_convocation text not null,
  shown_by text not null,
  previous text references session (id) deferrable initially deferred,
  introduction text,
  source text,
  n bigint not null references journal (n)
);
create table item (
  id text primary key,
  session text not null references session (id),
  position bigint not null,
  kind text not null,
  title text not null,
  minutes bigint,
  prose text,
  n bigint not null references journal (n)
);
create index item_session on item (session);
create table document (
  id text primary key,
  session text not null references session (id),
  item text references item (id),
  title text not null,
  address text,
  blob text references blob (hash),
  n bigint not null references journal (n)
);
create index document_session on document (session);
create table attendance (
  id text primary key,
  session text not null references session (id),
  position bigint not null,
  person text references person (id),
  family_name text not null,
  given_name text not null,
  organisation text references organisation (id),
  stated text,
  standing text not null,
  state text not null,
  n bigint not null references journal (n)
);
create index attendance_session on attendance (session);
create table movement (
  id text primary key,
  session text not null references session (id),
  attendance text not null references attendance (id),
  direction text not null,
  at text not null,
  n bigint not null references journal (n)
);
create index movement_session on movement (session);
create table officer (
  id text primary key,
  session text not null references session (id),
  position bigint not null,
  role text not null,
  attendance text not null references attendance (id),
  signs text not null,
  n bigint not null references journal (n)
);
create index officer_session on officer (session);
create table elector (
  id text primary key,
  session text not null references session (id),
  membership text not null,
  name text not null,
  college text,
  voices bigint not null,
  admitted_late_at text,
  n bigint not null references journal (n),
  unique (session, membership)
);
create table voter (
  id text primary key,
  session text not null references session (id),
  elector text not null references elector (id),
  attendance text not null references attendance (id),
  n bigint not null references journal (n),
  unique (session, elector)
);
create table proxy (
  id text primary key,
  session text not null references session (id),
  giver text not null references elector (id),
  holder text references attendance (id),
  given_on text,
  n bigint not null references journal (n),
  unique (session, giver)
);
create table resolution (
  id text primary key,
  session text not null references session (id),
  item text references item (id),
  position bigint not null,
  number text not null,
  title text not null,
  text text not null,
  matter text not null,
  n bigint not null references journal (n)
);
create index resolution_session on resolution (session);
create table amendment (
  id text primary key,
  session text not null references session (id),
  resolution text not null references resolution (id),
  position bigint not null,
  text text not null,
  outcome text not null,
  n bigint not null references journal (n)
);
create index amendment_session on amendment (session);
create table ballot (
  id text primary key,
  session text not null references session (id),
  resolution text not null unique references resolution (id),
  mode text not null,
  closed_at text,
  stated_outcome text,
  stated_unanimous text not null,
  chair_choice text,
  note text,
  n bigint not null references journal (n)
);
create index ballot_session on ballot (session);
create table tally (
  id text primary key,
  session text not null references session (id),
  ballot text not null references ballot (id),
  college text,
  unit text not null,
  votes_for bigint not null,
  votes_against bigint not null,
  abstentions bigint not null,
  blank bigint not null,
  void bigint not null,
  n bigint not null references journal (n)
);
create index tally_session on tally (session);
create table election (
  id text primary key,
  session text not null references session (id),
  item text references item (id),
  position bigint not null,
  body text not null references body (id),
  title text not null,
  mode text not null,
  seats bigint not null,
  role text not null,
  starts text,
  ends text,
  n bigint not null references journal (n)
);
create index election_session on election (session);
create table candidate (
  id text primary key,
  session text not null references session (id),
  election text not null references election (id),
  position bigint not null,
  attendance text references attendance (id),
  person text references person (id),
  name text not null,
  list text,
  n bigint not null references journal (n)
);
create index candidate_session on candidate (session);
create table round (
  id text primary key,
  session text not null references session (id),
  election text not null references election (id),
  number bigint not null,
  closed_at text,
  voters bigint not null,
  blank bigint not null,
  void bigint not null,
  n bigint not null references journal (n)
);
create index round_session on round (session);
create table round_votes (
  id text primary key,
  session text not null references session (id),
  round text not null references round (id),
  candidate text not null references candidate (id),
  votes bigint not null,
  n bigint not null references journal (n),
  unique (round, candidate)
);
create index round_votes_session on round_votes (session);
create table workshop (
  id text primary key,
  session text not null references session (id),
  item text references item (id),
  position bigint not null,
  question text not null,
  facilitator text,
  minutes bigint,
  introduction text,
  n bigint not null references journal (n)
);
create index workshop_session on workshop (session);
create table rubric (
  id text primary key,
  session text not null references session (id),
  workshop text not null references workshop (id),
  position bigint not null,
  title text not null,
  n bigint not null references journal (n)
);
create index rubric_session on rubric (session);
create table contribution (
  id text primary key,
  session text not null references session (id),
  rubric text not null references rubric (id),
  parent text references contribution (id) deferrable initially deferred,
  position bigint not null,
  text text not null,
  action text references action (id),
  n bigint not null references journal (n)
);
create index contribution_session on contribution (session);
create table figure (
  id text primary key,
  session text not null references session (id),
  item text references item (id),
  label text not null,
  stated text not null,
  found text,
  source text,
  n bigint not null references journal (n)
);
create index figure_session on figure (session);
create table waiver (
  id text primary key,
  session text not null references session (id),
  doubt text not null,
  reason text not null,
  by_name text not null,
  n bigint not null references journal (n),
  unique (session, doubt)
);
create table signature (
  id text primary key,
  session text not null references session (id),
  officer text not null unique references officer (id),
  digest text not null,
  method text not null,
  signed_at text not null,
  scan text references blob (hash),
  n bigint not null references journal (n)
);
create table minutes (
  id text primary key,
  session text not null references session (id),
  number text not null unique,
  frozen_at text not null,
  hash text not null,
  json text not null references blob (hash),
  html text not null references blob (hash),
  pdf text not null references blob (hash),
  markdown text not null references blob (hash),
  public_json text not null references blob (hash),
  public_html text not null references blob (hash),
  public_pdf text not null references blob (hash),
  public_markdown text not null references blob (hash),
  n bigint not null references journal (n)
);
-- append-only: minutes
create table rectification (
  id text primary key,
  session text not null references session (id),
  minutes text not null references minutes (id),
  position bigint not null,
  rectified_on text not null,
  text text not null,
  by_name text not null,
  n bigint not null references journal (n)
);
create index rectification_session on rectification (session);
