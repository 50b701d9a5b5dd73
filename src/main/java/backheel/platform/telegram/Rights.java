package backheel.platform.telegram;

import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/** Who may decide for a whole chat, as Telegram says at the moment of asking. */
final class Rights {
  private final Api api;
  private final Troubles troubles;

  Rights(Api api, Troubles troubles) {
    this.api = api;
    this.troubles = troubles;
  }

  /** False too where Telegram does not answer. */
  boolean mayManage(long chat, long person) {
    return switch (api.call(new GetChatMember(Long.toString(chat), person))) {
      case Outcome.Taken<?>(
              org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember member) ->
          member.getStatus().equals("creator") || member.getStatus().equals("administrator");
      case Outcome.Taken<?> odd -> false;
      case Outcome.Refused<?> no -> unknown(no.description());
      case Outcome.NotSent<?> not -> unknown(not.why());
      case Outcome.Lost<?> lost -> unknown(lost.why());
    };
  }

  private boolean unknown(String why) {
    troubles.tell("rights", "Telegram does not say who may manage a chat: " + why);
    return false;
  }
}
