package backheel.platform.telegram.receive;

import backheel.chat.ChatPermissions.Permission;
import backheel.platform.telegram.send.ApiResult;
import backheel.platform.telegram.send.TelegramApi;
import backheel.platform.telegram.send.ThrottledLog;
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

/**
 * The membership and permissions of people and the bot in chats, requested from Telegram on each
 * call.
 */
final class ChatMemberLookup {
  private final TelegramApi telegramApi;
  private final ThrottledLog throttledLog;

  ChatMemberLookup(TelegramApi telegramApi, ThrottledLog throttledLog) {
    this.telegramApi = telegramApi;
    this.throttledLog = throttledLog;
  }

  /** Returns whether a person may manage a chat; also false where Telegram does not answer. */
  boolean mayManage(long chat, long person) {
    return member(chat, person)
        .map(ChatMember::getStatus)
        .filter(status -> status.equals("creator") || status.equals("administrator"))
        .isPresent();
  }

  boolean isMember(long chat, long person) {
    return member(chat, person).filter(ChatMemberLookup::isPresent).isPresent();
  }

  static boolean isPresent(ChatMember member) {
    return switch (member.getStatus()) {
      case "left", "kicked" -> false;
      case "restricted" ->
          member instanceof ChatMemberRestricted some && Boolean.TRUE.equals(some.getIsMember());
      default -> true;
    };
  }

  /** Returns the permissions that the bot needs in a chat; empty where Telegram does not answer. */
  Map<Permission, Boolean> botPermissions(long bot, long chat) {
    var info = chat(Long.toString(chat));
    var member = info.isEmpty() ? Optional.<ChatMember>empty() : member(chat, bot);
    return member.isEmpty()
        ? Map.of()
        : permissions(member.get(), info.get().getType(), info.get().getPermissions());
  }

  /**
   * Returns which of the needed permissions a bot has as a member.
   *
   * @param everybody the default permissions of a group's members, null when unknown
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
   * Returns a chat by its number or its public name.
   *
   * @param id such as {@code -1001} or {@code @daily}
   */
  Optional<ChatFullInfo> chat(String id) {
    return resultOf(telegramApi.call(new GetChat(id)), "what a chat is");
  }

  private Optional<ChatMember> member(long chat, long person) {
    return resultOf(
        telegramApi.call(new GetChatMember(Long.toString(chat), person)),
        "who may do what in a chat");
  }

  private <T> Optional<T> resultOf(ApiResult<T> apiResult, String what) {
    return switch (apiResult) {
      case ApiResult.Success<T>(var result) -> Optional.of(result);
      // A chat that does not exist, or a person who is not among its members, is an answer.
      case ApiResult.Refused<T> no when no.code() == 400 || no.code() == 403 -> Optional.empty();
      case ApiResult.Refused<T> no -> unknown(what, no.description());
      case ApiResult.NotSent<T> not -> unknown(what, not.why());
      case ApiResult.Unknown<T> unknown -> unknown(what, unknown.why());
    };
  }

  private <T> Optional<T> unknown(String what, String why) {
    throttledLog.warn("rights", "Telegram does not say " + what + ": " + why);
    return Optional.empty();
  }

  private static boolean is(@Nullable Boolean right) {
    return Boolean.TRUE.equals(right);
  }

  private static boolean isNotOff(@Nullable Boolean right) {
    return !Boolean.FALSE.equals(right);
  }
}
