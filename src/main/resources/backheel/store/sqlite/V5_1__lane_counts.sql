-- lane.pending is the number of rows that are owed: kept by the database, so that no statement can forget it.
create trigger delivery_is_owed after insert on delivery when new.state = 0 begin
  insert into lane (chat, platform, pending, next_at)
  values (new.chat, substr(new.chat, 1, instr(new.chat, ':') - 1), 1, new.created)
  on conflict (chat) do update set pending = pending + 1;
end;
create trigger delivery_is_owed_again after update of state on delivery
when new.state = 0 and old.state <> 0 and new.chat = old.chat begin
  insert into lane (chat, platform, pending, next_at)
  values (new.chat, substr(new.chat, 1, instr(new.chat, ':') - 1), 1, new.created)
  on conflict (chat) do update set pending = pending + 1;
end;
create trigger delivery_is_owed_no_more after update of state on delivery
when old.state = 0 and new.state <> 0 and new.chat = old.chat begin
  update lane set pending = pending - 1 where chat = old.chat;
end;
create trigger delivery_is_owed_elsewhere after update of chat on delivery
when old.state = 0 and new.state = 0 and new.chat <> old.chat begin
  update lane set pending = pending - 1 where chat = old.chat;
  insert into lane (chat, platform, pending, next_at)
  values (new.chat, substr(new.chat, 1, instr(new.chat, ':') - 1), 1, new.created)
  on conflict (chat) do update set pending = pending + 1;
end;
create trigger delivery_is_erased after delete on delivery begin
  update lane set pending = pending - 1 where chat = old.chat and old.state = 0;
  delete from growth where delivery = old.id;
end;
