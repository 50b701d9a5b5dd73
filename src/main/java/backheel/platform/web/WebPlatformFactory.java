package backheel.platform.web;

import backheel.chat.Platform;
import backheel.platform.BasicPlatformSettings;
import backheel.platform.PlatformContext;
import backheel.platform.PlatformFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** The factory of the web platform. */
public final class WebPlatformFactory implements PlatformFactory<BasicPlatformSettings> {
  /** Name of the platform whose chats are on this machine alone. */
  public static final String NAME = "web";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public BasicPlatformSettings defaults() {
    return BasicPlatformSettings.DEFAULTS;
  }

  @Override
  public Diagnosis diagnose(
      BasicPlatformSettings settings, PlatformContext context, Network network) {
    int port = context.localPort();
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return Diagnosis.usable("port " + socket.getLocalPort() + " is free");
    } catch (IOException e) {
      return Diagnosis.unusable("port " + port + " is in use");
    }
  }

  @Override
  public Optional<Platform> open(BasicPlatformSettings settings, PlatformContext context) {
    return settings.isEnabled()
        ? Optional.of(new WebPlatform(context.localPort(), context.clock()))
        : Optional.empty();
  }
}
