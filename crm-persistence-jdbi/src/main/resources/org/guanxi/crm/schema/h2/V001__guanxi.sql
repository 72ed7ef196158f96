create table if not exists ${prefix}custom_value (
  tenant varchar(128) not null,
  kind varchar(60) not null,
  record uuid not null,
  field uuid not null,
  position bigint not null,
  value_key varchar(140) not null,
  unique_key varchar(140),
  text_value varchar(8000),
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
  tenant varchar(128) not null,
  errand varchar(40) not null,
  visit_by timestamp(6) with time zone not null,
  primary key (tenant, errand)
);

create index if not exists ${prefix}agenda_by on ${prefix}agenda (errand, visit_by);

create table if not exists ${prefix}journal_entry (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  command uuid not null,
  subject_kind varchar(60) not null,
  subject_id uuid not null,
  subject_version bigint not null,
  happened_at timestamp(6) with time zone not null,
  actor varchar(200) not null,
  reason varchar(2000),
  event varchar(160) not null,
  event_version bigint not null,
  payload character large object,
  state_before character large object,
  state_after character large object,
  salt varchar(80),
  digest varchar(128) not null,
  chain varchar(128) not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}journal_entry_u_b8a053 on ${prefix}journal_entry (tenant, subject_id, subject_version);

create index if not exists ${prefix}journal_entry_s_3c3e10 on ${prefix}journal_entry (tenant, happened_at, id);

create table if not exists ${prefix}member (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  actor varchar(200) not null,
  name varchar(400) not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}member_u_actor on ${prefix}member (tenant, actor);

create index if not exists ${prefix}member_s_name on ${prefix}member (tenant, name, id);

create table if not exists ${prefix}customer (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  name varchar(400) not null,
  owner uuid,
  primary key (tenant, id)
);

create index if not exists ${prefix}customer_s_name on ${prefix}customer (tenant, name, id);

create index if not exists ${prefix}customer_h_owner on ${prefix}customer (tenant, owner);

create table if not exists ${prefix}contact (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  name varchar(400) not null,
  customer uuid,
  primary key (tenant, id)
);

create index if not exists ${prefix}contact_s_name on ${prefix}contact (tenant, name, id);

create index if not exists ${prefix}contact_h_customer on ${prefix}contact (tenant, customer);
