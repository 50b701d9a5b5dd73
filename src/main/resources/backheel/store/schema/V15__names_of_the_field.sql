-- Tables and columns under the words that the code uses; no row changes but those of fan_out.

alter table wish rename to subscription;
alter table subscription rename column target to topic;
alter table subscription rename column outlets to min_outlets;
alter table subscription rename column never to excluded_outlets;
alter table subscription rename column ping to ping_role;
drop index wish_by_target;
create index subscription_by_topic on subscription (topic, id);

alter table wish_word rename to subscription_word;
alter table subscription_word rename column wish to subscription;
drop index wish_word_by_wish;
create index subscription_word_by_subscription on subscription_word (subscription);

alter table mute rename column subject to topic;

alter table chat rename column heard to detected_language;
alter table chat rename column bait to clickbait;
alter table chat rename column cap to daily_limit;
alter table chat rename column once to at_most_once;
alter table chat rename column outlets to show_outlets;
alter table chat rename column spoilers to hide_spoilers;
alter table chat rename column desk to managed_chat;
alter table chat rename column desk_until to managed_until;

alter table long_action rename to button_action;
drop index long_action_by_chat;
create index button_action_by_chat on button_action (chat);
drop index long_action_by_age;
create index button_action_by_age on button_action (since);

alter table heard rename to processed_update;
drop index heard_at;
create index processed_update_at on processed_update (at);

alter table delivery rename column why to topic;
alter table delivery rename column kept_as to bundle_kind;
drop index delivery_owed;
create index delivery_queued on delivery (chat, id) where state = 0;
drop index delivery_kept;
create index delivery_held on delivery (release_at) where state = 4;

alter table growth rename to pending_edit;
drop index growth_due;
create index pending_edit_due on pending_edit (platform, at);

alter table fan_out rename column target to topic;
update fan_out set topic = 'edits/' where topic = 'growth/';

alter table pace rename to rate_limit;
alter table duty rename to fencing_token;

alter table sighting rename to report_source;
drop index sighting_by_source;
create index report_source_by_source on report_source (source);

alter table report rename column why to join_reasons;
alter table decision rename column why to reason;
alter table feed rename column standing to visibility;

alter table unread rename to unreadable_document;
alter table unreadable_document rename column words to content_hash;
alter table unreadable_document rename column why to reason;
drop index unread_at;
create index unreadable_document_at on unreadable_document (at);
