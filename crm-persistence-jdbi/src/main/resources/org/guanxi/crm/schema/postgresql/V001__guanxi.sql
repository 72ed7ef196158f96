create table if not exists ${prefix}custom_value (
  tenant varchar(64) collate "C" not null,
  kind varchar(30) collate "C" not null,
  record uuid not null,
  field uuid not null,
  position bigint not null,
  value_key varchar(70) collate "C" not null,
  unique_key varchar(70) collate "C",
  text_value varchar(4000) collate "C",
  whole_value bigint,
  decimal_value numeric(28,8),
  flag_value boolean,
  date_value date,
  instant_value timestamp(6) with time zone,
  id_value uuid,
  primary key (tenant, kind, record, field, position)
);

create unique index if not exists ${prefix}custom_value_u on ${prefix}custom_value (tenant, kind, field, unique_key);

create index if not exists ${prefix}custom_value_k on ${prefix}custom_value (tenant, kind, field, value_key);

create table if not exists ${prefix}agenda (
  tenant varchar(64) collate "C" not null,
  errand varchar(20) collate "C" not null,
  visit_by timestamp(6) with time zone not null,
  primary key (tenant, errand)
);

create index if not exists ${prefix}agenda_by on ${prefix}agenda (errand, visit_by);

create table if not exists ${prefix}journal_entry (
  tenant varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  command uuid not null,
  subject_kind varchar(30) collate "C" not null,
  subject_id uuid not null,
  subject_version bigint not null,
  happened_at timestamp(6) with time zone not null,
  actor varchar(100) collate "C" not null,
  reason varchar(1000) collate "C",
  event varchar(80) collate "C" not null,
  event_version bigint not null,
  payload text collate "C",
  state_before text collate "C",
  state_after text collate "C",
  salt varchar(40) collate "C",
  digest varchar(64) collate "C" not null,
  chain varchar(64) collate "C" not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}journal_entry_u_b8a053 on ${prefix}journal_entry (tenant, subject_id, subject_version);

create index if not exists ${prefix}journal_entry_s_3c3e10 on ${prefix}journal_entry (tenant, happened_at, id);

create table if not exists ${prefix}member (
  tenant varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  actor varchar(100) collate "C" not null,
  name varchar(200) collate "C" not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}member_u_actor on ${prefix}member (tenant, actor);

create index if not exists ${prefix}member_s_name on ${prefix}member (tenant, name, id);

create table if not exists ${prefix}customer (
  tenant varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  name varchar(200) collate "C" not null,
  owner uuid,
  primary key (tenant, id)
);

create index if not exists ${prefix}customer_s_name on ${prefix}customer (tenant, name, id);

create index if not exists ${prefix}customer_h_owner on ${prefix}customer (tenant, owner);

create table if not exists ${prefix}contact (
  tenant varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  name varchar(200) collate "C" not null,
  customer uuid,
  primary key (tenant, id)
);

create index if not exists ${prefix}contact_s_name on ${prefix}contact (tenant, name, id);

create index if not exists ${prefix}contact_h_customer on ${prefix}contact (tenant, customer);
