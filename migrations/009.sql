-- Imports: a spreadsheet on its way in. Its cells are personal data: these tables are in backups and in no export, and what
-- they hold of a file goes when the import is dropped, or thirty days after it was last touched.

create table import (
  id text primary key,
  -- as the file is called, or nothing where cells were pasted
  name text not null,
  made_by text not null,
  made_at text not null,
  sheet bigint not null,
  -- the number of the line that holds the headings
  heading bigint not null,
  -- the field that each column is taken for, as a JSON list
  columns text not null,
  -- raised by each answer and each change of columns
  version bigint not null,
  -- what was written, by table, as JSON, empty until it is
  counts text not null,
  n bigint not null references journal (n)
);
create table import_content (
  import text primary key references import (id),
  bytes bytea not null
);
create table import_answer (
  import text not null references import (id),
  -- the line that it is about; 0 where it holds for the whole file
  line bigint not null,
  about text not null,
  -- what the cell said: the answer falls with it
  said text not null,
  value text not null,
  primary key (import, line, about, said)
);
create table import_state (
  import text not null references import (id),
  -- prepared, accepted or undone
  state text not null,
  at text not null,
  n bigint not null references journal (n),
  primary key (import, n)
);
create table import_row (
  import text not null references import (id),
  made text not null,
  id text not null,
  primary key (import, made, id)
);
create table import_change (
  import text not null references import (id),
  made text not null,
  id text not null,
  field text not null,
  was text,
  becomes text,
  primary key (import, made, id, field)
);
-- How the house understood the headings of a file, for the next one that has the same.
create table import_column (
  id text primary key,
  headings text not null,
  position bigint not null,
  heading text,
  field text,
  n bigint not null references journal (n)
);
create index import_column_headings on import_column (headings);
