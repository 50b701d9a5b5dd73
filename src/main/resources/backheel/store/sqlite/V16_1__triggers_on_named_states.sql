-- The triggers of V15.1, which went with the table.
create trigger delivery_queued_on_insert after insert on delivery when new.state = 'queued' begin
  insert into lane (chat, platform, pending, next_at)
  values (new.chat, substr(new.chat, 1, instr(new.chat, ':') - 1), 1, new.created)
  on conflict (chat) do update set pending = pending + 1;
end;
create trigger delivery_queued_again after update of state on delivery
when new.state = 'queued' and old.state <> 'queued' and new.chat = old.chat begin
  insert into lane (chat, platform, pending, next_at)
  values (new.chat, substr(new.chat, 1, instr(new.chat, ':') - 1), 1, new.created)
  on conflict (chat) do update set pending = pending + 1;
end;
create trigger delivery_no_longer_queued after update of state on delivery
when old.state = 'queued' and new.state <> 'queued' and new.chat = old.chat begin
  update lane set pending = pending - 1 where chat = old.chat;
end;
create trigger delivery_moved_to_other_lane after update of chat on delivery
when old.state = 'queued' and new.state = 'queued' and new.chat <> old.chat begin
  update lane set pending = pending - 1 where chat = old.chat;
  insert into lane (chat, platform, pending, next_at)
  values (new.chat, substr(new.chat, 1, instr(new.chat, ':') - 1), 1, new.created)
  on conflict (chat) do update set pending = pending + 1;
end;
create trigger delivery_deleted after delete on delivery begin
  update lane set pending = pending - 1 where chat = old.chat and old.state = 'queued';
  delete from pending_edit where delivery = old.id;
end;
