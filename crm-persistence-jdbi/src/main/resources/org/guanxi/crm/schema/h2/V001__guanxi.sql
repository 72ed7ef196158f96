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

create index if not exists ${prefix}journal_entry_h_7af1df on ${prefix}journal_entry (tenant, command);

create table if not exists ${prefix}journal_seal (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  seal_number bigint not null,
  sealed_at timestamp(6) with time zone not null,
  entry_count bigint not null,
  last_at timestamp(6) with time zone not null,
  last_entry uuid not null,
  entries varchar(400000) not null,
  digest varchar(128) not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}journal_seal_u__914247 on ${prefix}journal_seal (tenant, seal_number);

create table if not exists ${prefix}delivery (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  subscription varchar(160) not null,
  partition_number bigint not null,
  subject_kind varchar(60) not null,
  subject_id uuid not null,
  subject_version bigint not null,
  entry uuid not null,
  attempts bigint not null,
  not_before timestamp(6) with time zone,
  last_error varchar(2000),
  primary key (tenant, id)
);

create index if not exists ${prefix}delivery_s_subs_9b678a on ${prefix}delivery (tenant, subscription, partition_number, subject_id, subject_version, id);

create index if not exists ${prefix}delivery_s_subs_5dbe61 on ${prefix}delivery (tenant, subscription, partition_number, not_before nulls first, id);

create index if not exists ${prefix}delivery_h_subject_id on ${prefix}delivery (tenant, subject_id);

create index if not exists ${prefix}delivery_h_entry on ${prefix}delivery (tenant, entry);

create table if not exists ${prefix}delivery_lease (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  subscription varchar(160) not null,
  partition_number bigint not null,
  leased_until timestamp(6) with time zone not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}delivery_lease__1e44e6 on ${prefix}delivery_lease (tenant, subscription, partition_number);

create table if not exists ${prefix}due_item (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  due_key varchar(400) not null,
  due_at timestamp(6) with time zone not null,
  next_at timestamp(6) with time zone,
  task varchar(160) not null,
  payload varchar(200000),
  attempts bigint not null,
  last_error varchar(2000),
  parked_at timestamp(6) with time zone,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}due_item_u_due_key on ${prefix}due_item (tenant, due_key);

create index if not exists ${prefix}due_item_s_next_at on ${prefix}due_item (tenant, next_at nulls first, id);

create index if not exists ${prefix}due_item_s_parked_at on ${prefix}due_item (tenant, parked_at nulls first, id);

create table if not exists ${prefix}custom_field (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  record_kind varchar(48) not null,
  field_key varchar(80) not null,
  is_retired boolean not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}custom_field_u__916780 on ${prefix}custom_field (tenant, record_kind, field_key);

create table if not exists ${prefix}search_token (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  record_kind varchar(60) not null,
  record_id uuid not null,
  attribute varchar(60) not null,
  word varchar(88) not null,
  primary key (tenant, id)
);

create index if not exists ${prefix}search_token_s__2e1770 on ${prefix}search_token (tenant, record_kind, word, id);

create index if not exists ${prefix}search_token_h__071095 on ${prefix}search_token (tenant, record_id);

create table if not exists ${prefix}saved_list (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  name varchar(400) not null,
  record_kind varchar(48) not null,
  saved_by varchar(200) not null,
  sharing varchar(80) not null,
  shared_group varchar(200),
  parts varchar(1048576),
  primary key (tenant, id)
);

create index if not exists ${prefix}saved_list_s_re_05f3bd on ${prefix}saved_list (tenant, record_kind, name, id);

create table if not exists ${prefix}mark (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  actor varchar(200) not null,
  sort varchar(80) not null,
  record_kind varchar(60) not null,
  record_id uuid not null,
  at timestamp(6) with time zone not null,
  primary key (tenant, id)
);

create index if not exists ${prefix}mark_s_actor_sort_at on ${prefix}mark (tenant, actor, sort, at, id);

create index if not exists ${prefix}mark_h_record_id on ${prefix}mark (tenant, record_id);

create table if not exists ${prefix}access_role (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  code varchar(80) not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}access_role_u_code on ${prefix}access_role (tenant, code);

create table if not exists ${prefix}role_grant (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  member uuid not null,
  role uuid not null,
  valid_from date not null,
  valid_until date,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}role_grant_u_me_73cf87 on ${prefix}role_grant (tenant, member, role, valid_from);

create index if not exists ${prefix}role_grant_h_role on ${prefix}role_grant (tenant, role);

create table if not exists ${prefix}share (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  target_kind varchar(60) not null,
  target_id uuid not null,
  member uuid,
  unit uuid,
  may_update boolean not null,
  may_delete boolean not null,
  expires_at timestamp(6) with time zone,
  shared_by varchar(200) not null,
  primary key (tenant, id)
);

create index if not exists ${prefix}share_h_target_id on ${prefix}share (tenant, target_id);

create index if not exists ${prefix}share_h_member on ${prefix}share (tenant, member);

create index if not exists ${prefix}share_h_unit on ${prefix}share (tenant, unit);

create table if not exists ${prefix}role_code (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  code varchar(80) not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}role_code_u_code on ${prefix}role_code (tenant, code);

create table if not exists ${prefix}unit_kind (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  code varchar(80) not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}unit_kind_u_code on ${prefix}unit_kind (tenant, code);

create table if not exists ${prefix}site (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  name varchar(400) not null,
  zone varchar(120) not null,
  valid_from date not null,
  valid_until date,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}site_u_name on ${prefix}site (tenant, name);

create table if not exists ${prefix}unit (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  name varchar(400) not null,
  kind varchar(80) not null,
  parent uuid,
  site uuid,
  valid_from date not null,
  valid_until date,
  primary key (tenant, id)
);

create index if not exists ${prefix}unit_s_name on ${prefix}unit (tenant, name, id);

create index if not exists ${prefix}unit_h_kind on ${prefix}unit (tenant, kind);

create index if not exists ${prefix}unit_h_parent on ${prefix}unit (tenant, parent);

create index if not exists ${prefix}unit_h_site on ${prefix}unit (tenant, site);

create table if not exists ${prefix}unit_closure (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  ancestor uuid not null,
  descendant uuid not null,
  depth bigint not null,
  valid_from date not null,
  valid_until date,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}unit_closure_u__3ac00c on ${prefix}unit_closure (tenant, ancestor, descendant, valid_from);

create index if not exists ${prefix}unit_closure_s__1baf6c on ${prefix}unit_closure (tenant, descendant, depth, id);

create table if not exists ${prefix}member (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  actor varchar(200) not null,
  name varchar(400) not null,
  email varchar(508),
  language varchar(70) not null,
  zone varchar(120) not null,
  home_unit uuid,
  site uuid,
  manager uuid,
  state varchar(80) not null,
  joined_on date,
  left_on date,
  salary_grade varchar(80),
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}member_u_actor on ${prefix}member (tenant, actor);

create index if not exists ${prefix}member_s_name on ${prefix}member (tenant, name, id);

create index if not exists ${prefix}member_h_home_unit on ${prefix}member (tenant, home_unit);

create index if not exists ${prefix}member_h_site on ${prefix}member (tenant, site);

create index if not exists ${prefix}member_h_manager on ${prefix}member (tenant, manager);

create table if not exists ${prefix}assignment (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  member uuid not null,
  unit uuid not null,
  role varchar(80) not null,
  valid_from date not null,
  valid_until date,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}assignment_u_me_17e684 on ${prefix}assignment (tenant, member, unit, role, valid_from);

create index if not exists ${prefix}assignment_h_unit on ${prefix}assignment (tenant, unit);

create table if not exists ${prefix}reporting_line (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  member uuid not null,
  manager uuid not null,
  valid_from date not null,
  valid_until date,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}reporting_line__56b3ae on ${prefix}reporting_line (tenant, member, valid_from);

create index if not exists ${prefix}reporting_line__91de7c on ${prefix}reporting_line (tenant, manager);

create table if not exists ${prefix}absence (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  member uuid not null,
  deputy uuid,
  valid_from date not null,
  valid_until date,
  reason varchar(1000),
  primary key (tenant, id)
);

create index if not exists ${prefix}absence_s_membe_784704 on ${prefix}absence (tenant, member, valid_from, id);

create index if not exists ${prefix}absence_h_deputy on ${prefix}absence (tenant, deputy);

create table if not exists ${prefix}work_schedule (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  code varchar(80) not null,
  zone varchar(120) not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}work_schedule_u_code on ${prefix}work_schedule (tenant, code);

create table if not exists ${prefix}holiday_calendar (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  code varchar(80) not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}holiday_calenda_34b5b1 on ${prefix}holiday_calendar (tenant, code);

create table if not exists ${prefix}holiday (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  calendar uuid not null,
  on_day date not null,
  kind varchar(80) not null,
  name varchar(400),
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}holiday_u_calen_11b16c on ${prefix}holiday (tenant, calendar, on_day);

create table if not exists ${prefix}work_hours (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  member uuid,
  unit uuid,
  service varchar(120),
  valid_from date not null,
  schedule uuid,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}work_hours_u_me_f3aeaa on ${prefix}work_hours (tenant, member nulls first, valid_from);

create unique index if not exists ${prefix}work_hours_u_un_5c5f80 on ${prefix}work_hours (tenant, unit nulls first, valid_from);

create unique index if not exists ${prefix}work_hours_u_se_ab0aff on ${prefix}work_hours (tenant, service nulls first, valid_from);

create index if not exists ${prefix}work_hours_h_schedule on ${prefix}work_hours (tenant, schedule);

create table if not exists ${prefix}own_day (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  member uuid,
  unit uuid,
  service varchar(120),
  on_day date not null,
  kind varchar(80) not null,
  reason varchar(400),
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}own_day_u_membe_00ab5b on ${prefix}own_day (tenant, member nulls first, on_day);

create unique index if not exists ${prefix}own_day_u_unit_on_day on ${prefix}own_day (tenant, unit nulls first, on_day);

create unique index if not exists ${prefix}own_day_u_servi_2a446c on ${prefix}own_day (tenant, service nulls first, on_day);

create table if not exists ${prefix}customer (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  kind varchar(80) not null,
  name varchar(400) not null,
  name_key varchar(400) not null,
  legal_name varchar(400),
  short_name varchar(200),
  tax_number varchar(80),
  number varchar(80),
  industry varchar(120),
  employees bigint,
  annual_revenue numeric(19,4),
  annual_revenue_currency varchar(6),
  website varchar(1000),
  parent uuid,
  group_head uuid,
  household uuid,
  source varchar(120),
  status varchar(120) not null,
  level varchar(120),
  birth_date date,
  occupation varchar(200),
  purpose_of_use varchar(1000),
  owner uuid,
  language varchar(70),
  zone varchar(120),
  country varchar(4),
  region varchar(200),
  city varchar(200),
  district varchar(200),
  postal_code varchar(40),
  created_at timestamp(6) with time zone not null,
  last_follow_up timestamp(6) with time zone,
  state varchar(80) not null,
  merged_into uuid,
  parts varchar(1048576),
  custom_count bigint not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}customer_u_tax_number on ${prefix}customer (tenant, tax_number nulls first);

create unique index if not exists ${prefix}customer_u_number on ${prefix}customer (tenant, number nulls first);

create index if not exists ${prefix}customer_s_name on ${prefix}customer (tenant, name, id);

create index if not exists ${prefix}customer_s_name_key on ${prefix}customer (tenant, name_key, id);

create index if not exists ${prefix}customer_s_last_378b0d on ${prefix}customer (tenant, last_follow_up nulls first, id);

create index if not exists ${prefix}customer_s_owne_384c59 on ${prefix}customer (tenant, owner nulls first, last_follow_up nulls first, id);

create index if not exists ${prefix}customer_s_stat_8a7740 on ${prefix}customer (tenant, status, last_follow_up nulls first, id);

create index if not exists ${prefix}customer_h_parent on ${prefix}customer (tenant, parent);

create index if not exists ${prefix}customer_h_group_head on ${prefix}customer (tenant, group_head);

create index if not exists ${prefix}customer_h_household on ${prefix}customer (tenant, household);

create index if not exists ${prefix}customer_h_merged_into on ${prefix}customer (tenant, merged_into);

create table if not exists ${prefix}customer_key (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  customer uuid not null,
  external_system varchar(120) not null,
  external_key varchar(400) not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}customer_key_u__cdbaf2 on ${prefix}customer_key (tenant, external_system, external_key);

create index if not exists ${prefix}customer_key_h__527236 on ${prefix}customer_key (tenant, customer);

create table if not exists ${prefix}customer_tag (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  customer uuid not null,
  tag varchar(120) not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}customer_tag_u__6a7489 on ${prefix}customer_tag (tenant, customer, tag);

create index if not exists ${prefix}customer_tag_s_tag on ${prefix}customer_tag (tenant, tag, id);

create table if not exists ${prefix}customer_site (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  customer uuid not null,
  name varchar(400) not null,
  open boolean not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create index if not exists ${prefix}customer_site_h_ebf36c on ${prefix}customer_site (tenant, customer);

create table if not exists ${prefix}customer_relation (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  customer uuid not null,
  to_customer uuid not null,
  role varchar(120) not null,
  since date,
  until_day date,
  primary key (tenant, id)
);

create index if not exists ${prefix}customer_relati_3f9e17 on ${prefix}customer_relation (tenant, customer);

create index if not exists ${prefix}customer_relati_dec849 on ${prefix}customer_relation (tenant, to_customer);

create table if not exists ${prefix}customer_reach (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  customer uuid not null,
  reach_key varchar(600) not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}customer_reach__a926c9 on ${prefix}customer_reach (tenant, customer, reach_key);

create index if not exists ${prefix}customer_reach__e40dda on ${prefix}customer_reach (tenant, reach_key, id);

create table if not exists ${prefix}customer_counter (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  next_number bigint not null,
  primary key (tenant, id)
);

create table if not exists ${prefix}customer_merge (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  survivor uuid not null,
  happened_at timestamp(6) with time zone not null,
  actor varchar(200) not null,
  undoable_until timestamp(6) with time zone not null,
  undone_at timestamp(6) with time zone,
  parts varchar(1048576),
  primary key (tenant, id)
);

create index if not exists ${prefix}customer_merge__a86b95 on ${prefix}customer_merge (tenant, survivor);

create table if not exists ${prefix}merge_move (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  merge uuid not null,
  record_kind varchar(60) not null,
  record_id uuid not null,
  attribute varchar(120) not null,
  loser uuid not null,
  target uuid,
  primary key (tenant, id)
);

create index if not exists ${prefix}merge_move_h_merge on ${prefix}merge_move (tenant, merge);

create index if not exists ${prefix}merge_move_h_record_id on ${prefix}merge_move (tenant, record_id);

create index if not exists ${prefix}merge_move_h_loser on ${prefix}merge_move (tenant, loser);

create index if not exists ${prefix}merge_move_h_target on ${prefix}merge_move (tenant, target);

create table if not exists ${prefix}code_entry (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  list varchar(120) not null,
  code varchar(120) not null,
  position bigint not null,
  retired boolean not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}code_entry_u_list_code on ${prefix}code_entry (tenant, list, code);

create index if not exists ${prefix}code_entry_s_li_40c23f on ${prefix}code_entry (tenant, list, position, id);

create table if not exists ${prefix}status_transition (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  from_status varchar(120) not null,
  to_status varchar(120) not null,
  occasion varchar(120),
  manual boolean not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}status_transiti_3d7857 on ${prefix}status_transition (tenant, from_status, to_status);

create table if not exists ${prefix}reminder (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  member uuid not null,
  text varchar(1000) not null,
  about_kind varchar(60),
  about_id uuid,
  root_kind varchar(60),
  root_id uuid,
  before bigint,
  due_at timestamp(6) with time zone not null,
  channel varchar(80) not null,
  state varchar(80) not null,
  created_at timestamp(6) with time zone not null,
  fired_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  primary key (tenant, id)
);

create index if not exists ${prefix}reminder_s_memb_0a5978 on ${prefix}reminder (tenant, member, state, due_at, id);

create index if not exists ${prefix}reminder_h_about_id on ${prefix}reminder (tenant, about_id);

create index if not exists ${prefix}reminder_h_root_id on ${prefix}reminder (tenant, root_id);

create table if not exists ${prefix}contact (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  name varchar(400) not null,
  name_key varchar(400) not null,
  title varchar(200),
  department varchar(200),
  language varchar(70),
  channel varchar(120),
  zone varchar(120),
  phone_key varchar(40),
  email_key varchar(508),
  birth_date date,
  note varchar(4000),
  state varchar(80) not null,
  customer uuid,
  reports_to uuid,
  created_at timestamp(6) with time zone not null,
  last_touch timestamp(6) with time zone,
  parts varchar(1048576),
  custom_count bigint not null,
  primary key (tenant, id)
);

create index if not exists ${prefix}contact_s_name_key on ${prefix}contact (tenant, name_key, id);

create index if not exists ${prefix}contact_s_custo_e84eac on ${prefix}contact (tenant, customer nulls first, last_touch nulls first, id);

create index if not exists ${prefix}contact_s_phone_key on ${prefix}contact (tenant, phone_key nulls first, id);

create index if not exists ${prefix}contact_s_email_key on ${prefix}contact (tenant, email_key nulls first, id);

create index if not exists ${prefix}contact_h_reports_to on ${prefix}contact (tenant, reports_to);

create table if not exists ${prefix}employment (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  contact uuid not null,
  customer uuid not null,
  title varchar(200),
  department varchar(200),
  valid_from date not null,
  valid_until date,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}employment_u_co_6df892 on ${prefix}employment (tenant, contact, customer, valid_from);

create index if not exists ${prefix}employment_s_cu_f37f2f on ${prefix}employment (tenant, customer, valid_from, id);

create table if not exists ${prefix}contact_role (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  contact uuid not null,
  subject_kind varchar(60) not null,
  subject_id uuid not null,
  role varchar(120) not null,
  influence bigint not null,
  note varchar(1000),
  valid_from date not null,
  valid_until date,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}contact_role_u__59b098 on ${prefix}contact_role (tenant, contact, subject_id, role, valid_from);

create index if not exists ${prefix}contact_role_h__92a00f on ${prefix}contact_role (tenant, subject_id);

create table if not exists ${prefix}contact_point (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  customer uuid not null,
  purpose varchar(120) not null,
  side varchar(80) not null,
  contact uuid,
  member uuid,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}contact_point_u_fc10c1 on ${prefix}contact_point (tenant, customer, purpose, side);

create index if not exists ${prefix}contact_point_h_7db93b on ${prefix}contact_point (tenant, contact);

create index if not exists ${prefix}contact_point_h_member on ${prefix}contact_point (tenant, member);

create table if not exists ${prefix}interaction (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  kind varchar(80) not null,
  direction varchar(80) not null,
  at timestamp(6) with time zone not null,
  duration bigint,
  customer uuid,
  member uuid,
  department varchar(120),
  summary varchar(8000) not null,
  outcome varchar(120),
  next_step varchar(1000),
  next_step_on date,
  about_kind varchar(60),
  about_id uuid,
  is_follow_up boolean not null,
  recorded_at timestamp(6) with time zone not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create index if not exists ${prefix}interaction_s_c_ce5efb on ${prefix}interaction (tenant, customer nulls first, at, id);

create index if not exists ${prefix}interaction_s_a_2e556c on ${prefix}interaction (tenant, about_id nulls first, at, id);

create index if not exists ${prefix}interaction_s_m_46907f on ${prefix}interaction (tenant, member nulls first, at, id);

create index if not exists ${prefix}interaction_s_at on ${prefix}interaction (tenant, at, id);

create table if not exists ${prefix}participant (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  interaction uuid not null,
  contact uuid,
  member uuid,
  at timestamp(6) with time zone not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}participant_u_i_dca01d on ${prefix}participant (tenant, interaction, contact nulls first);

create unique index if not exists ${prefix}participant_u_i_2f1afd on ${prefix}participant (tenant, interaction, member nulls first);

create index if not exists ${prefix}participant_s_c_6efd8a on ${prefix}participant (tenant, contact nulls first, at, id);

create index if not exists ${prefix}participant_h_member on ${prefix}participant (tenant, member);

create table if not exists ${prefix}promise (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  customer uuid not null,
  side varchar(80) not null,
  member uuid not null,
  contact uuid,
  responsible uuid not null,
  what varchar(4000) not null,
  made_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  state varchar(80) not null,
  settled_at timestamp(6) with time zone,
  evidence varchar(4000),
  proof_kind varchar(60),
  proof_id uuid,
  interaction uuid,
  reminded_at timestamp(6) with time zone,
  primary key (tenant, id)
);

create index if not exists ${prefix}promise_s_custo_7bffef on ${prefix}promise (tenant, customer, due_at, id);

create index if not exists ${prefix}promise_s_custo_efc02c on ${prefix}promise (tenant, customer, made_at, id);

create index if not exists ${prefix}promise_s_respo_000c65 on ${prefix}promise (tenant, responsible, state, due_at, id);

create index if not exists ${prefix}promise_h_member on ${prefix}promise (tenant, member);

create index if not exists ${prefix}promise_h_contact on ${prefix}promise (tenant, contact);

create index if not exists ${prefix}promise_h_proof_id on ${prefix}promise (tenant, proof_id);

create index if not exists ${prefix}promise_h_interaction on ${prefix}promise (tenant, interaction);

create table if not exists ${prefix}task (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  title varchar(400) not null,
  note varchar(20000),
  owner uuid not null,
  due_at timestamp(6) with time zone,
  due_on date,
  due_order timestamp(6) with time zone not null,
  zone varchar(120),
  priority bigint not null,
  state varchar(80) not null,
  is_open boolean not null,
  waits_for varchar(1000),
  about_kind varchar(60),
  about_id uuid,
  root_kind varchar(60),
  root_id uuid,
  customer uuid,
  rule varchar(1000),
  first uuid,
  series_start timestamp(6) with time zone,
  occurrence timestamp(6) with time zone,
  offered_to uuid,
  created_by varchar(200) not null,
  created_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  parts varchar(1048576),
  custom_count bigint not null,
  primary key (tenant, id)
);

create index if not exists ${prefix}task_s_owner_is_397172 on ${prefix}task (tenant, owner, is_open, due_order, priority, id);

create index if not exists ${prefix}task_s_is_open__4eb0e6 on ${prefix}task (tenant, is_open, due_order, priority, id);

create index if not exists ${prefix}task_s_customer_72b2e5 on ${prefix}task (tenant, customer nulls first, created_at, id);

create index if not exists ${prefix}task_s_about_id_a68c57 on ${prefix}task (tenant, about_id nulls first, due_order, id);

create index if not exists ${prefix}task_h_root_id on ${prefix}task (tenant, root_id);

create index if not exists ${prefix}task_h_first on ${prefix}task (tenant, first);

create index if not exists ${prefix}task_h_offered_to on ${prefix}task (tenant, offered_to);

create table if not exists ${prefix}task_dependency (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  task uuid not null,
  predecessor uuid not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}task_dependency_db1613 on ${prefix}task_dependency (tenant, task, predecessor);

create index if not exists ${prefix}task_dependency_150d38 on ${prefix}task_dependency (tenant, predecessor);

create table if not exists ${prefix}delegation (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  task uuid not null,
  giver uuid not null,
  taker uuid not null,
  note varchar(1000),
  offered_at timestamp(6) with time zone not null,
  state varchar(80) not null,
  answered_at timestamp(6) with time zone,
  reason varchar(1000),
  primary key (tenant, id)
);

create index if not exists ${prefix}delegation_s_ta_75c2ce on ${prefix}delegation (tenant, task, offered_at, id);

create index if not exists ${prefix}delegation_h_giver on ${prefix}delegation (tenant, giver);

create index if not exists ${prefix}delegation_h_taker on ${prefix}delegation (tenant, taker);

create table if not exists ${prefix}memo (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  about_kind varchar(60) not null,
  about_id uuid not null,
  root_kind varchar(60),
  root_id uuid,
  customer uuid,
  text varchar(20000) not null,
  heading varchar(200) not null,
  author varchar(200) not null,
  pinned_at timestamp(6) with time zone,
  created_at timestamp(6) with time zone not null,
  edited_at timestamp(6) with time zone,
  primary key (tenant, id)
);

create index if not exists ${prefix}memo_s_about_id_322470 on ${prefix}memo (tenant, about_id, pinned_at nulls first, created_at, id);

create index if not exists ${prefix}memo_s_customer_6e883f on ${prefix}memo (tenant, customer nulls first, pinned_at nulls first, created_at, id);

create index if not exists ${prefix}memo_s_customer_ffacda on ${prefix}memo (tenant, customer nulls first, created_at, id);

create index if not exists ${prefix}memo_h_root_id on ${prefix}memo (tenant, root_id);

create table if not exists ${prefix}product (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  code varchar(120) not null,
  name varchar(400) not null,
  family varchar(120),
  list_price numeric(19,4),
  list_price_currency varchar(6),
  active boolean not null,
  custom_count bigint not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}product_u_code on ${prefix}product (tenant, code);

create index if not exists ${prefix}product_s_name on ${prefix}product (tenant, name, id);

create index if not exists ${prefix}product_s_family_name on ${prefix}product (tenant, family nulls first, name, id);

create table if not exists ${prefix}pipeline (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  code varchar(120) not null,
  edition bigint not null,
  offered boolean not null,
  skipping boolean not null,
  going_back boolean not null,
  reopen_days bigint,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}pipeline_u_code_8f8833 on ${prefix}pipeline (tenant, code, edition);

create index if not exists ${prefix}pipeline_h_offered on ${prefix}pipeline (tenant, offered);

create table if not exists ${prefix}stage (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  pipeline uuid not null,
  stage_key varchar(120) not null,
  position bigint not null,
  kind varchar(80) not null,
  probability numeric(5,2) not null,
  forecast_category varchar(80) not null,
  max_dwell_days bigint,
  max_silent_days bigint,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}stage_u_pipelin_4826ec on ${prefix}stage (tenant, pipeline, stage_key);

create table if not exists ${prefix}deal_reason (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  purpose varchar(80) not null,
  code varchar(120) not null,
  active boolean not null,
  competitor_required boolean not null,
  note_required boolean not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}deal_reason_u_p_97ebc0 on ${prefix}deal_reason (tenant, purpose, code);

create table if not exists ${prefix}opportunity (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  name varchar(400) not null,
  customer uuid,
  contact uuid,
  product uuid,
  owner uuid not null,
  amount numeric(19,4),
  amount_currency varchar(6),
  close_date date,
  opened_at timestamp(6) with time zone not null,
  opened_on date not null,
  closed_at timestamp(6) with time zone,
  closed_on date,
  days_to_close bigint,
  pipeline uuid not null,
  stage uuid not null,
  state varchar(80) not null,
  entered_at timestamp(6) with time zone not null,
  last_touch timestamp(6) with time zone,
  visits bigint not null,
  probability numeric(5,2) not null,
  probability_overridden boolean not null,
  forecast_category varchar(80) not null,
  forecast_overridden boolean not null,
  closed_from uuid,
  reason varchar(120),
  reason_note varchar(4000),
  competitor varchar(400),
  external_key varchar(400),
  custom_count bigint not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}opportunity_u_e_288a61 on ${prefix}opportunity (tenant, external_key nulls first);

create index if not exists ${prefix}opportunity_s_name on ${prefix}opportunity (tenant, name, id);

create index if not exists ${prefix}opportunity_s_s_43f92c on ${prefix}opportunity (tenant, state, closed_on nulls first, id);

create index if not exists ${prefix}opportunity_s_s_f6c93b on ${prefix}opportunity (tenant, state, close_date nulls first, id);

create index if not exists ${prefix}opportunity_s_s_64afa1 on ${prefix}opportunity (tenant, state, entered_at, id);

create index if not exists ${prefix}opportunity_h_customer on ${prefix}opportunity (tenant, customer);

create index if not exists ${prefix}opportunity_h_contact on ${prefix}opportunity (tenant, contact);

create index if not exists ${prefix}opportunity_h_product on ${prefix}opportunity (tenant, product);

create index if not exists ${prefix}opportunity_h_owner on ${prefix}opportunity (tenant, owner);

create index if not exists ${prefix}opportunity_h_pipeline on ${prefix}opportunity (tenant, pipeline);

create index if not exists ${prefix}opportunity_h_stage on ${prefix}opportunity (tenant, stage);

create index if not exists ${prefix}opportunity_h_c_62c0da on ${prefix}opportunity (tenant, closed_from);

create table if not exists ${prefix}stage_visit (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  opportunity uuid not null,
  seq bigint not null,
  stage uuid not null,
  kind varchar(80) not null,
  entered_at timestamp(6) with time zone not null,
  left_at timestamp(6) with time zone,
  dwell_seconds bigint,
  actor varchar(200) not null,
  amount numeric(19,4),
  amount_currency varchar(6),
  close_date date,
  probability numeric(5,2) not null,
  forecast_category varchar(80) not null,
  reason varchar(120),
  reason_note varchar(4000),
  competitor varchar(400),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}stage_visit_u_o_2fc4f4 on ${prefix}stage_visit (tenant, opportunity, seq);

create index if not exists ${prefix}stage_visit_h_stage on ${prefix}stage_visit (tenant, stage);

create table if not exists ${prefix}deal_past_owner (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  opportunity uuid not null,
  owner uuid not null,
  since_at timestamp(6) with time zone not null,
  until_at timestamp(6) with time zone not null,
  primary key (tenant, id)
);

create index if not exists ${prefix}deal_past_owner_13b9f2 on ${prefix}deal_past_owner (tenant, opportunity, until_at, id);

create index if not exists ${prefix}deal_past_owner_ac87d6 on ${prefix}deal_past_owner (tenant, owner);

create table if not exists ${prefix}resource (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  kind varchar(80) not null,
  name varchar(400) not null,
  member uuid,
  place varchar(400),
  capacity bigint not null,
  active boolean not null,
  primary key (tenant, id)
);

create index if not exists ${prefix}resource_s_kind_name on ${prefix}resource (tenant, kind, name, id);

create index if not exists ${prefix}resource_h_member on ${prefix}resource (tenant, member);

create table if not exists ${prefix}booking (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  resource uuid not null,
  item_kind varchar(60) not null,
  item_id uuid not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  taken_from timestamp(6) with time zone not null,
  taken_until timestamp(6) with time zone not null,
  place varchar(400),
  units bigint not null,
  busy varchar(80) not null,
  required boolean not null,
  reply varchar(80) not null,
  confidential boolean not null,
  primary key (tenant, id)
);

create index if not exists ${prefix}booking_o_resou_9405bd on ${prefix}booking (tenant, resource, taken_from);

create index if not exists ${prefix}booking_o_resou_be53ab on ${prefix}booking (tenant, resource, taken_until);

create index if not exists ${prefix}booking_h_item_id on ${prefix}booking (tenant, item_id);

create table if not exists ${prefix}calendar_series (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  starts_at varchar(80) not null,
  zone varchar(120) not null,
  length bigint not null,
  ends_before varchar(80),
  zone_rules varchar(80),
  checked_until timestamp(6) with time zone not null,
  complete boolean not null,
  kind varchar(80) not null,
  title varchar(400) not null,
  place varchar(400),
  notes varchar(8000),
  visibility varchar(80) not null,
  buffer_before bigint not null,
  buffer_after bigint not null,
  organiser uuid not null,
  about_kind varchar(60),
  about_id uuid,
  continues uuid,
  parts varchar(1048576),
  primary key (tenant, id)
);

create index if not exists ${prefix}calendar_series_c9eaaa on ${prefix}calendar_series (tenant, organiser);

create index if not exists ${prefix}calendar_series_c2f50b on ${prefix}calendar_series (tenant, about_id);

create index if not exists ${prefix}calendar_series_64ba6e on ${prefix}calendar_series (tenant, continues);

create table if not exists ${prefix}calendar_item (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  kind varchar(80) not null,
  title varchar(400) not null,
  place varchar(400),
  notes varchar(8000),
  visibility varchar(80) not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  zone varchar(120) not null,
  buffer_before bigint not null,
  buffer_after bigint not null,
  state varchar(80) not null,
  outcome varchar(1000),
  organiser uuid not null,
  about_kind varchar(60),
  about_id uuid,
  series uuid,
  occurrence varchar(80),
  apart boolean not null,
  time_sequence bigint not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}calendar_item_u_00d204 on ${prefix}calendar_item (tenant, series nulls first, occurrence nulls first);

create index if not exists ${prefix}calendar_item_s_f27c10 on ${prefix}calendar_item (tenant, series nulls first, starts_at, id);

create index if not exists ${prefix}calendar_item_s_d9e3f3 on ${prefix}calendar_item (tenant, organiser, starts_at, id);

create index if not exists ${prefix}calendar_item_s_d45f66 on ${prefix}calendar_item (tenant, about_id nulls first, starts_at, id);

create index if not exists ${prefix}calendar_item_s_0c21ca on ${prefix}calendar_item (tenant, starts_at, id);

create table if not exists ${prefix}calendar_guest (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  invited_to_kind varchar(60) not null,
  invited_to_id uuid not null,
  mail varchar(508) not null,
  name varchar(400),
  language varchar(70) not null,
  required boolean not null,
  reply varchar(80) not null,
  at_version bigint not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}calendar_guest__4c768d on ${prefix}calendar_guest (tenant, invited_to_id, mail);

create index if not exists ${prefix}calendar_guest_s_mail on ${prefix}calendar_guest (tenant, mail, id);

create table if not exists ${prefix}calendar_import (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  record_kind varchar(60) not null,
  record_id uuid not null,
  uid varchar(510) not null,
  organiser varchar(508),
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}calendar_import_u_uid on ${prefix}calendar_import (tenant, uid);

create index if not exists ${prefix}calendar_import_df7804 on ${prefix}calendar_import (tenant, record_id, id);

create table if not exists ${prefix}standing (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  record_kind varchar(60) not null,
  record_id uuid not null,
  state varchar(80) not null,
  owner uuid,
  pool uuid not null,
  held_since timestamp(6) with time zone not null,
  count_of bigint not null,
  locked_until timestamp(6) with time zone,
  protected_until timestamp(6) with time zone,
  exempt_until timestamp(6) with time zone,
  frozen_until timestamp(6) with time zone,
  resting_until timestamp(6) with time zone,
  request_until timestamp(6) with time zone,
  due_at timestamp(6) with time zone,
  rule_code varchar(120),
  reckoned_by bigint not null,
  notice_at timestamp(6) with time zone,
  parts varchar(1048576),
  primary key (tenant, id)
);

create index if not exists ${prefix}standing_s_stat_ee666b on ${prefix}standing (tenant, state, due_at nulls first, id);

create index if not exists ${prefix}standing_s_stat_c02b50 on ${prefix}standing (tenant, state, reckoned_by, id);

create index if not exists ${prefix}standing_s_stat_ea83cd on ${prefix}standing (tenant, state, notice_at nulls first, id);

create index if not exists ${prefix}standing_h_owner_state on ${prefix}standing (tenant, owner, state);

create index if not exists ${prefix}standing_h_record_id on ${prefix}standing (tenant, record_id);

create index if not exists ${prefix}standing_h_owner on ${prefix}standing (tenant, owner);

create index if not exists ${prefix}standing_h_pool on ${prefix}standing (tenant, pool);

create table if not exists ${prefix}spell (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  record_kind varchar(60) not null,
  record_id uuid not null,
  count_of bigint not null,
  owner uuid not null,
  held_since timestamp(6) with time zone not null,
  started_by varchar(80) not null,
  held_until timestamp(6) with time zone,
  ended_by varchar(80),
  reason varchar(4000),
  pool uuid,
  is_reopened boolean not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}spell_u_record__c7017e on ${prefix}spell (tenant, record_id, count_of);

create index if not exists ${prefix}spell_s_owner_h_5f097f on ${prefix}spell (tenant, owner, held_since, id);

create index if not exists ${prefix}spell_h_pool on ${prefix}spell (tenant, pool);

create table if not exists ${prefix}pool_stay (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  record_kind varchar(60) not null,
  record_id uuid not null,
  count_of bigint not null,
  pool uuid not null,
  held_since timestamp(6) with time zone not null,
  cause varchar(80),
  held_until timestamp(6) with time zone,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}pool_stay_u_rec_221a8a on ${prefix}pool_stay (tenant, record_id, count_of);

create index if not exists ${prefix}pool_stay_h_pool on ${prefix}pool_stay (tenant, pool);

create table if not exists ${prefix}pool (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  code varchar(120) not null,
  is_default boolean not null,
  is_open boolean not null,
  priority bigint not null,
  where_text varchar(8000),
  unit uuid,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}pool_u_code on ${prefix}pool (tenant, code);

create index if not exists ${prefix}pool_h_is_default on ${prefix}pool (tenant, is_default);

create index if not exists ${prefix}pool_h_unit on ${prefix}pool (tenant, unit);

create table if not exists ${prefix}pool_seat (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  pool uuid not null,
  role varchar(80) not null,
  member uuid,
  unit uuid,
  primary key (tenant, id)
);

create index if not exists ${prefix}pool_seat_h_pool on ${prefix}pool_seat (tenant, pool);

create index if not exists ${prefix}pool_seat_h_member on ${prefix}pool_seat (tenant, member);

create index if not exists ${prefix}pool_seat_h_unit on ${prefix}pool_seat (tenant, unit);

create table if not exists ${prefix}ownership_terms (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  for_kind varchar(120) not null,
  protection_days bigint,
  claim_interval bigint,
  longest_lock_days bigint,
  shortest_reason bigint not null,
  hold_before_release bigint,
  undo_window bigint not null,
  largest_batch bigint not null,
  most_falling_percent bigint,
  longest_pause_days bigint,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}ownership_terms_06165c on ${prefix}ownership_terms (tenant, for_kind);

create table if not exists ${prefix}holding_limit (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  for_kind varchar(120) not null,
  limit_of varchar(80) not null,
  member uuid,
  unit uuid,
  maximum bigint not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}holding_limit_u_da1313 on ${prefix}holding_limit (tenant, for_kind, limit_of, member nulls first);

create unique index if not exists ${prefix}holding_limit_u_582c3d on ${prefix}holding_limit (tenant, for_kind, limit_of, unit nulls first);

create index if not exists ${prefix}holding_limit_h_member on ${prefix}holding_limit (tenant, member);

create index if not exists ${prefix}holding_limit_h_unit on ${prefix}holding_limit (tenant, unit);

create table if not exists ${prefix}holder (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  member uuid not null,
  primary key (tenant, id)
);

create index if not exists ${prefix}holder_h_member on ${prefix}holder (tenant, member);

create table if not exists ${prefix}command_key (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  command_key varchar(400) not null,
  done_at timestamp(6) with time zone not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}command_key_u_c_e370cd on ${prefix}command_key (tenant, command_key);

create table if not exists ${prefix}route (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  code varchar(120) not null,
  strategy varchar(80) not null,
  is_sparing_last_owner boolean not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}route_u_code on ${prefix}route (tenant, code);

create table if not exists ${prefix}handout_decision (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  route uuid not null,
  route_version bigint not null,
  run uuid not null,
  record_kind varchar(60) not null,
  record_id uuid not null,
  decided_at timestamp(6) with time zone not null,
  taker uuid,
  why varchar(80),
  refused_by varchar(200),
  parts varchar(1048576),
  primary key (tenant, id)
);

create index if not exists ${prefix}handout_decisio_aac7db on ${prefix}handout_decision (tenant, record_id, decided_at, id);

create index if not exists ${prefix}handout_decision_h_run on ${prefix}handout_decision (tenant, run);

create index if not exists ${prefix}handout_decisio_690e0f on ${prefix}handout_decision (tenant, route);

create index if not exists ${prefix}handout_decisio_7eb891 on ${prefix}handout_decision (tenant, taker);

create table if not exists ${prefix}handover (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  handover_key varchar(400) not null,
  leaver uuid not null,
  state varchar(80) not null,
  started_by varchar(200) not null,
  began_at timestamp(6) with time zone not null,
  done_at timestamp(6) with time zone,
  turns bigint not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}handover_u_hand_ef9369 on ${prefix}handover (tenant, handover_key);

create index if not exists ${prefix}handover_h_leaver on ${prefix}handover (tenant, leaver);

create table if not exists ${prefix}handover_item (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  handover uuid not null,
  record_kind varchar(60) not null,
  record_id uuid not null,
  attribute varchar(200) not null,
  given_to uuid,
  is_under_terms boolean not null,
  primary key (tenant, id)
);

create index if not exists ${prefix}handover_item_h_ba31ea on ${prefix}handover_item (tenant, handover);

create index if not exists ${prefix}handover_item_h_bfd882 on ${prefix}handover_item (tenant, record_id);

create index if not exists ${prefix}handover_item_h_bef2a4 on ${prefix}handover_item (tenant, given_to);

create table if not exists ${prefix}territory_model (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  purpose varchar(80) not null,
  edition bigint not null,
  name varchar(400) not null,
  zone varchar(120) not null,
  tie_by_code boolean not null,
  owner_mode varchar(80) not null,
  state varchar(80) not null,
  placed_up_to uuid,
  placed_at timestamp(6) with time zone,
  defined_at timestamp(6) with time zone not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}territory_model_40f318 on ${prefix}territory_model (tenant, purpose, edition);

create index if not exists ${prefix}territory_model_c4277f on ${prefix}territory_model (tenant, state);

create index if not exists ${prefix}territory_model_31f96f on ${prefix}territory_model (tenant, placed_up_to);

create table if not exists ${prefix}territory (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  model uuid not null,
  parent uuid,
  code varchar(120) not null,
  tree_level bigint not null,
  priority bigint not null,
  within_parent boolean not null,
  for_the_rest boolean not null,
  valid_from date,
  valid_until date,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}territory_u_model_code on ${prefix}territory (tenant, model, code);

create index if not exists ${prefix}territory_h_parent on ${prefix}territory (tenant, parent);

create table if not exists ${prefix}territory_closure (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  ancestor uuid not null,
  descendant uuid not null,
  depth bigint not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}territory_closu_ec53b6 on ${prefix}territory_closure (tenant, ancestor, descendant);

create index if not exists ${prefix}territory_closu_b9cfbd on ${prefix}territory_closure (tenant, descendant);

create table if not exists ${prefix}territory_seat (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  territory uuid not null,
  member uuid not null,
  part varchar(80) not null,
  role varchar(120),
  share numeric(5,2),
  valid_from date not null,
  valid_until date,
  primary key (tenant, id)
);

create index if not exists ${prefix}territory_seat__fd3f4e on ${prefix}territory_seat (tenant, territory);

create index if not exists ${prefix}territory_seat__f99fe6 on ${prefix}territory_seat (tenant, member);

create table if not exists ${prefix}named_customer (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  purpose varchar(80) not null,
  customer uuid not null,
  territory_code varchar(120) not null,
  pinned boolean not null,
  valid_until timestamp(6) with time zone,
  reason varchar(1000) not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}named_customer__d1c62d on ${prefix}named_customer (tenant, purpose, customer, territory_code);

create index if not exists ${prefix}named_customer__1bd3a5 on ${prefix}named_customer (tenant, purpose, territory_code);

create index if not exists ${prefix}named_customer__9912d0 on ${prefix}named_customer (tenant, customer);

create table if not exists ${prefix}placement (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  model uuid not null,
  customer uuid not null,
  territory uuid,
  outcome varchar(80) not null,
  placed_since timestamp(6) with time zone not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}placement_u_mod_c7df58 on ${prefix}placement (tenant, model, customer);

create index if not exists ${prefix}placement_h_mod_9a6b4b on ${prefix}placement (tenant, model, outcome);

create index if not exists ${prefix}placement_h_customer on ${prefix}placement (tenant, customer);

create index if not exists ${prefix}placement_h_territory on ${prefix}placement (tenant, territory);

create table if not exists ${prefix}territory_activation (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  purpose varchar(80) not null,
  serial bigint not null,
  model uuid not null,
  valid_from timestamp(6) with time zone not null,
  valid_until timestamp(6) with time zone,
  undo boolean not null,
  primary key (tenant, id)
);

create unique index if not exists ${prefix}territory_activ_4cbea3 on ${prefix}territory_activation (tenant, purpose, serial);

create index if not exists ${prefix}territory_activ_ce46ae on ${prefix}territory_activation (tenant, model);

create table if not exists ${prefix}owner_move (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  activation uuid not null,
  customer uuid not null,
  former_owner uuid,
  new_owner uuid not null,
  state varchar(80) not null,
  refusal varchar(120),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}owner_move_u_ac_c9513b on ${prefix}owner_move (tenant, activation, customer);

create index if not exists ${prefix}owner_move_h_ac_ea3cc1 on ${prefix}owner_move (tenant, activation, state);

create index if not exists ${prefix}owner_move_h_customer on ${prefix}owner_move (tenant, customer);

create index if not exists ${prefix}owner_move_h_fo_4ae67e on ${prefix}owner_move (tenant, former_owner);

create index if not exists ${prefix}owner_move_h_new_owner on ${prefix}owner_move (tenant, new_owner);

create table if not exists ${prefix}lead (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  name varchar(400) not null,
  company varchar(400),
  source varchar(120),
  product varchar(120),
  score bigint,
  language varchar(70),
  country varchar(4),
  region varchar(200),
  city varchar(200),
  postal_code varchar(40),
  industry varchar(120),
  status varchar(80) not null,
  owner uuid,
  created_at timestamp(6) with time zone not null,
  assigned_at timestamp(6) with time zone,
  responded_at timestamp(6) with time zone,
  last_follow_up timestamp(6) with time zone,
  steps_taken bigint not null,
  primary key (tenant, id)
);

create index if not exists ${prefix}lead_s_status_c_9bdd28 on ${prefix}lead (tenant, status, created_at, id);

create index if not exists ${prefix}lead_h_owner_status on ${prefix}lead (tenant, owner, status);

create index if not exists ${prefix}lead_h_owner on ${prefix}lead (tenant, owner);

create table if not exists ${prefix}lead_rule (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  code varchar(120) not null,
  position bigint not null,
  active boolean not null,
  strategy varchar(80) not null,
  by_territory boolean not null,
  falling_through boolean not null,
  available_within bigint,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}lead_rule_u_code on ${prefix}lead_rule (tenant, code);

create table if not exists ${prefix}lead_turn (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  rule uuid not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}lead_turn_u_rule on ${prefix}lead_turn (tenant, rule);

create table if not exists ${prefix}lead_assignment (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  lead uuid not null,
  serial bigint not null,
  rule uuid,
  taker uuid,
  reason varchar(120) not null,
  territory varchar(120),
  decided_at timestamp(6) with time zone not null,
  parts varchar(1048576),
  primary key (tenant, id)
);

create unique index if not exists ${prefix}lead_assignment_d894fe on ${prefix}lead_assignment (tenant, lead, serial);

create index if not exists ${prefix}lead_assignment_h_rule on ${prefix}lead_assignment (tenant, rule);

create index if not exists ${prefix}lead_assignment_ed3485 on ${prefix}lead_assignment (tenant, taker);

create table if not exists ${prefix}lead_ladder (
  tenant varchar(128) not null,
  id uuid not null,
  version bigint not null,
  first_response bigint not null,
  follow_up bigint not null,
  parts varchar(1048576),
  primary key (tenant, id)
);
