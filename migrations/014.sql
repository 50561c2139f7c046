-- Search follows acts by the number that each row carries: the large tables are asked for what came since, after each act.
create index organisation_n on organisation (n);
create index organisation_name_n on organisation_name (n);
create index person_n on person (n);
create index mandate_n on mandate (n);
create index membership_n on membership (n);
create index membership_state_n on membership_state (n);
