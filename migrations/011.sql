-- Fields of one's own: what a network keeps beside what the program knows. `n` as in 001.

-- fields: what a field is for good; what is said of it, a row each time that changes; what is written in it
create table field (
  id text primary key,
  object text not null,
  kind text not null,
  n bigint not null references journal (n)
);
create table field_version (
  id text primary key,
  field text not null references field (id),
  number bigint not null,
  state text not null,
  label_fr text not null,
  label_en text not null,
  hint_fr text,
  hint_en text,
  choices text,
  audience text not null,
  required text not null,
  position bigint not null,
  n bigint not null references journal (n)
);
create index field_version_field on field_version (field);
create table field_value (
  id text primary key,
  field text not null references field (id),
  object text not null,
  value text not null,
  n bigint not null references journal (n)
);
create index field_value_field on field_value (field);
create index field_value_object on field_value (object);
