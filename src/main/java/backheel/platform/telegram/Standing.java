package backheel.platform.telegram;

import backheel.chat.Rights.Permission;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.ChatPermissions;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/** Where people and the bot stand in chats, as Telegram says at the moment of asking. */
final class Standing {
  private final Api api;
  private final Troubles troubles;

  Standing(Api api, Troubles troubles) {
    this.api = api;
    this.troubles = troubles;
  }

  /** Whether somebody may decide for a whole chat; false too where Telegram does not answer. */
  boolean mayManage(long chat, long person) {
    return member(chat, person)
        .map(ChatMember::getStatus)
        .filter(status -> status.equals("creator") || status.equals("administrator"))
        .isPresent();
  }

  boolean isIn(long chat, long person) {
    return member(chat, person).filter(Standing::isPresent).isPresent();
  }

  static boolean isPresent(ChatMember member) {
    return switch (member.getStatus()) {
      case "left", "kicked" -> false;
      case "restricted" ->
          member instanceof ChatMemberRestricted some && Boolean.TRUE.equals(some.getIsMember());
      default -> true;
    };
  }

  /** What the bot needs in a chat; empty where Telegram does not answer. */
  Map<Permission, Boolean> of(long bot, long chat) {
    var info = chat(Long.toString(chat));
    var member = info.isEmpty() ? Optional.<ChatMember>empty() : member(chat, bot);
    return member.isEmpty()
        ? Map.of()
        : permissions(member.get(), info.get().getType(), info.get().getPermissions());
  }

  /**
   * What a member that is a bot may do of what it needs.
   *
   * @param everybody what all members of a group may do, null where that is not known
   */
  static Map<Permission, Boolean> permissions(
      ChatMember member, String type, @Nullable ChatPermissions everybody) {
    var may = new EnumMap<Permission, Boolean>(Permission.class);
    boolean there = isPresent(member);
    if (type.equals("channel")) {
      var rights = there && member instanceof ChatMemberAdministrator admin ? admin : null;
      may.put(Permission.POST_MESSAGES, rights != null && is(rights.getCanPostMessages()));
      may.put(Permission.EDIT_MESSAGES, rights != null && is(rights.getCanEditMessages()));
    } else if (type.equals("private")) {
      may.put(Permission.SEND, there);
    } else if (!there || member instanceof ChatMemberAdministrator) {
      group(may, there, there, there);
    } else if (member instanceof ChatMemberRestricted some) {
      group(
          may,
          is(some.getCanSendMessages()),
          is(some.getCanSendPhotos()),
          is(some.getCanAddWebpagePreviews()));
    } else {
      group(
          may,
          everybody == null || isNotOff(everybody.getCanSendMessages()),
          everybody == null || isNotOff(everybody.getCanSendPhotos()),
          everybody == null || isNotOff(everybody.getCanAddWebPagePreviews()));
    }
    return may;
  }

  private static void group(
      Map<Permission, Boolean> may, boolean words, boolean pictures, boolean previews) {
    may.put(Permission.SEND, words);
    may.put(Permission.ATTACH_FILES, pictures);
    may.put(Permission.EMBED_LINKS, previews);
  }

  /**
   * A chat by its number or its public name.
   *
   * @param id such as {@code -1001} or {@code @daily}
   */
  Optional<ChatFullInfo> chat(String id) {
    return told(api.call(new GetChat(id)), "what a chat is");
  }

  private Optional<ChatMember> member(long chat, long person) {
    return told(
        api.call(new GetChatMember(Long.toString(chat), person)), "who may do what in a chat");
  }

  private <T> Optional<T> told(Outcome<T> outcome, String what) {
    return switch (outcome) {
      case Outcome.Taken<T>(var result) -> Optional.of(result);
      // That it is not there, or not among its members, is an answer.
      case Outcome.Refused<T> no when no.code() == 400 || no.code() == 403 -> Optional.empty();
      case Outcome.Refused<T> no -> unknown(what, no.description());
      case Outcome.NotSent<T> not -> unknown(what, not.why());
      case Outcome.Lost<T> lost -> unknown(what, lost.why());
    };
  }

  private <T> Optional<T> unknown(String what, String why) {
    troubles.tell("rights", "Telegram does not say " + what + ": " + why);
    return Optional.empty();
  }

  private static boolean is(@Nullable Boolean right) {
    return Boolean.TRUE.equals(right);
  }

  private static boolean isNotOff(@Nullable Boolean right) {
    return !Boolean.FALSE.equals(right);
  }
}
