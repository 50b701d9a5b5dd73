-- The triggers of V5.1 under the words that the code uses.
drop trigger delivery_is_owed;
drop trigger delivery_is_owed_again;
drop trigger delivery_is_owed_no_more;
drop trigger delivery_is_owed_elsewhere;
drop trigger delivery_is_erased;

create trigger delivery_queued_on_insert after insert on delivery when new.state = 0 begin
  insert into lane (chat, platform, pending, next_at)
  values (new.chat, substr(new.chat, 1, instr(new.chat, ':') - 1), 1, new.created)
  on conflict (chat) do update set pending = pending + 1;
end;
create trigger delivery_queued_again after update of state on delivery
when new.state = 0 and old.state <> 0 and new.chat = old.chat begin
  insert into lane (chat, platform, pending, next_at)
  values (new.chat, substr(new.chat, 1, instr(new.chat, ':') - 1), 1, new.created)
  on conflict (chat) do update set pending = pending + 1;
end;
create trigger delivery_no_longer_queued after update of state on delivery
when old.state = 0 and new.state <> 0 and new.chat = old.chat begin
  update lane set pending = pending - 1 where chat = old.chat;
end;
create trigger delivery_moved_to_other_lane after update of chat on delivery
when old.state = 0 and new.state = 0 and new.chat <> old.chat begin
  update lane set pending = pending - 1 where chat = old.chat;
  insert into lane (chat, platform, pending, next_at)
  values (new.chat, substr(new.chat, 1, instr(new.chat, ':') - 1), 1, new.created)
  on conflict (chat) do update set pending = pending + 1;
end;
create trigger delivery_deleted after delete on delivery begin
  update lane set pending = pending - 1 where chat = old.chat and old.state = 0;
  delete from pending_edit where delivery = old.id;
end;
