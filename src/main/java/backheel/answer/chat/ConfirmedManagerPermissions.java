package backheel.answer.chat;

import backheel.chat.ChatId;
import backheel.chat.ChatPermissions;
import java.util.Map;

/**
 * The permissions of a person whom the platform has confirmed as a manager of another chat; all
 * else is asked of the platform.
 */
record ConfirmedManagerPermissions(ChatPermissions platform) implements ChatPermissions {
  @Override
  public boolean mayManage() {
    return true;
  }

  @Override
  public boolean mayManage(ChatId other) {
    return platform.mayManage(other);
  }

  @Override
  public Map<Permission, Boolean> botPermissions(ChatId chat) {
    return platform.botPermissions(chat);
  }

  @Override
  public String title(ChatId chat) {
    return platform.title(chat);
  }
}
