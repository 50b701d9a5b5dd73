package backheel.platform.discord;

import backheel.platform.discord.rest.ChannelDirectory;
import backheel.platform.discord.rest.DiscordChannel;
import backheel.platform.discord.rest.DiscordRest;
import backheel.platform.discord.rest.PermissionSet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/**
 * A calculator of members' permissions in channels, by Discord's rules: the server's owner has all,
 * others those of their roles, changed by the channel's overwrites for everyone, for roles, and for
 * one member, in this order. Requested on each call, since a permission may be revoked.
 */
final class PermissionCalculator {
  private static final PermissionSet ALL =
      new PermissionSet(BigInteger.ONE.shiftLeft(PermissionSet.ADMINISTRATOR));

  private final DiscordRest discordRest;
  private final ChannelDirectory directory;

  PermissionCalculator(DiscordRest discordRest, ChannelDirectory directory) {
    this.discordRest = discordRest;
    this.directory = directory;
  }

  /** Returns a person's permissions in a channel; none for a person who is not a member. */
  PermissionSet permissionsOf(String person, DiscordChannel discordChannel) throws IOException {
    if (discordChannel.server().isEmpty()) {
      return PermissionSet.NONE;
    }
    var server = fetch("guilds/" + discordChannel.server());
    var member = fetch("guilds/" + discordChannel.server() + "/members/" + person);
    if (server.isMissingNode() || member.isMissingNode()) {
      return PermissionSet.NONE;
    }
    if (server.path("owner_id").asText().equals(person)) {
      return ALL;
    }
    var roles = new HashSet<String>();
    member.path("roles").forEach(role -> roles.add(role.asText()));
    var base = PermissionSet.NONE;
    for (var role : server.path("roles")) {
      var id = role.path("id").asText();
      if (id.equals(discordChannel.server()) || roles.contains(id)) {
        base = base.plus(PermissionSet.parse(role.path("permissions").asText("")));
      }
    }
    if (base.allows(PermissionSet.ADMINISTRATOR)) {
      return ALL;
    }
    // A thread has no permissions of its own.
    var ruled =
        discordChannel.isThread()
            ? directory.channel(discordChannel.parent()).orElse(discordChannel)
            : discordChannel;
    return inChannel(base, ruled, roles, person);
  }

  private static PermissionSet inChannel(
      PermissionSet base, DiscordChannel discordChannel, Set<String> roles, String person) {
    var now = base;
    var allowed = PermissionSet.NONE;
    var denied = PermissionSet.NONE;
    for (var overwrite : discordChannel.overwrites()) {
      if (overwrite.forRole() && overwrite.holder().equals(discordChannel.server())) {
        now = now.without(overwrite.denied()).plus(overwrite.allowed());
      } else if (overwrite.forRole() && roles.contains(overwrite.holder())) {
        allowed = allowed.plus(overwrite.allowed());
        denied = denied.plus(overwrite.denied());
      }
    }
    now = now.without(denied).plus(allowed);
    for (var overwrite : discordChannel.overwrites()) {
      if (!overwrite.forRole() && overwrite.holder().equals(person)) {
        now = now.without(overwrite.denied()).plus(overwrite.allowed());
      }
    }
    return now;
  }

  private JsonNode fetch(String path) throws IOException {
    var discordResponse = discordRest.asBot("GET", path, null);
    if (discordResponse.status() == 403 || discordResponse.status() == 404) {
      return MissingNode.getInstance();
    }
    if (!discordResponse.ok()) {
      throw new IOException(discordResponse.summary());
    }
    return discordResponse.body();
  }
}
