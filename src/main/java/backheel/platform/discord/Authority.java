package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/**
 * What members of servers may do in channels, worked out as Discord does: the server's owner
 * everything, others what their roles allow, changed by what the channel says of everybody, of
 * roles, and of one member, in this order. Asked anew each time, since a right may be taken away.
 */
final class Authority {
  private static final Permissions EVERYTHING =
      new Permissions(BigInteger.ONE.shiftLeft(Permissions.ADMINISTRATOR));

  private final Rest rest;
  private final Atlas atlas;

  Authority(Rest rest, Atlas atlas) {
    this.rest = rest;
    this.atlas = atlas;
  }

  /** Nothing for somebody who is not a member. */
  Permissions of(String person, Channel channel) throws IOException {
    if (channel.server().isEmpty()) {
      return Permissions.NONE;
    }
    var server = asked("guilds/" + channel.server());
    var member = asked("guilds/" + channel.server() + "/members/" + person);
    if (server.isMissingNode() || member.isMissingNode()) {
      return Permissions.NONE;
    }
    if (server.path("owner_id").asText().equals(person)) {
      return EVERYTHING;
    }
    var roles = new HashSet<String>();
    member.path("roles").forEach(role -> roles.add(role.asText()));
    var base = Permissions.NONE;
    for (var role : server.path("roles")) {
      var id = role.path("id").asText();
      if (id.equals(channel.server()) || roles.contains(id)) {
        base = base.and(Permissions.read(role.path("permissions").asText("")));
      }
    }
    if (base.allow(Permissions.ADMINISTRATOR)) {
      return EVERYTHING;
    }
    // A thread has no permissions of its own.
    var ruled = channel.isThread() ? atlas.channel(channel.parent()).orElse(channel) : channel;
    return here(base, ruled, roles, person);
  }

  private static Permissions here(
      Permissions base, Channel channel, Set<String> roles, String person) {
    var now = base;
    var allowed = Permissions.NONE;
    var denied = Permissions.NONE;
    for (var overwrite : channel.overwrites()) {
      if (overwrite.role() && overwrite.whose().equals(channel.server())) {
        now = now.without(overwrite.denied()).and(overwrite.allowed());
      } else if (overwrite.role() && roles.contains(overwrite.whose())) {
        allowed = allowed.and(overwrite.allowed());
        denied = denied.and(overwrite.denied());
      }
    }
    now = now.without(denied).and(allowed);
    for (var overwrite : channel.overwrites()) {
      if (!overwrite.role() && overwrite.whose().equals(person)) {
        now = now.without(overwrite.denied()).and(overwrite.allowed());
      }
    }
    return now;
  }

  private JsonNode asked(String path) throws IOException {
    var answer = rest.asBot("GET", path, null);
    if (answer.status() == 403 || answer.status() == 404) {
      return MissingNode.getInstance();
    }
    if (!answer.ok()) {
      throw new IOException(answer.why());
    }
    return answer.body();
  }
}
