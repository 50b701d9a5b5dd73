package backheel.testing.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A throw-away certificate for Discord's names, made by the JDK's keytool; nothing is kept. */
final class DiscordCertificate {
  static final String PASSWORD = "changeit";
  private static final String NAMES =
      "san=dns:discord.com,dns:gateway.discord.gg,dns:gateway-resume.discord.gg,dns:cdn.discordapp.com";

  private final Path keys;

  /** One for all tests of a run: making one takes a second. */
  private static final class Shared {
    static final DiscordCertificate CERTIFICATE = in(temporary());

    private static Path temporary() {
      try {
        var directory = Files.createTempDirectory("fake-discord");
        List.of("discord-trust.p12", "discord-keys.p12")
            .forEach(name -> directory.resolve(name).toFile().deleteOnExit());
        return directory;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static DiscordCertificate shared() {
    return Shared.CERTIFICATE;
  }

  private DiscordCertificate(Path keys) {
    this.keys = keys;
  }

  static DiscordCertificate in(Path directory) {
    var keys = directory.resolve("discord-keys.p12");
    try {
      Files.createDirectories(directory);
      Files.deleteIfExists(keys);
      var keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-alias",
                  "discord",
                  "-keyalg",
                  "EC",
                  "-groupname",
                  "secp256r1",
                  "-dname",
                  "CN=discord.com",
                  "-ext",
                  NAMES,
                  "-validity",
                  "30",
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  PASSWORD,
                  "-keystore",
                  keys.toString())
              .redirectErrorStream(true)
              .start();
      var said =
          new String(
              keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (keytool.waitFor() != 0) {
        throw new IOException("keytool: " + said);
      }
      return new DiscordCertificate(keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  SSLContext server() {
    try {
      var factory = KeyManagerFactory.getInstance("PKIX");
      factory.init(load(), PASSWORD.toCharArray());
      var context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A trust store with this certificate alone, for {@code -Djavax.net.ssl.trustStore}. */
  Path trust() {
    var file = keys.resolveSibling("discord-trust.p12");
    try (var out = Files.newOutputStream(file)) {
      trusting().store(out, PASSWORD.toCharArray());
      return file;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  KeyStore trusting() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD.toCharArray());
    store.setCertificateEntry("discord", load().getCertificate("discord"));
    return store;
  }

  private KeyStore load() throws GeneralSecurityException, IOException {
    try (var in = Files.newInputStream(keys)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      return store;
    }
  }
}
