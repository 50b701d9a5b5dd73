package backheel.platform;

import backheel.chat.Platform;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A kind of platform: its section of the configuration, and how it is checked and opened. Each kind
 * is listed once, in the composition root.
 *
 * @param <S> the platform's section of the configuration, a record
 */
public interface PlatformFactory<S extends PlatformSettings> {
  /** Returns the platform's name, which is also the key of its section. */
  String name();

  /** Returns the settings in use if the configuration has no section of this name. */
  S defaults();

  /** Returns the errors in the settings that their types cannot express. */
  default List<SettingsError> check(S settings) {
    return List.of();
  }

  /** Returns the name of the environment variable that holds the token, if there is a token. */
  default Optional<String> tokenVariable() {
    return Optional.empty();
  }

  /** Returns whether the platform could be used as it is configured, without starting it. */
  Diagnosis diagnose(S settings, PlatformContext context, Network network);

  /**
   * Creates the platform, which connects only when it is started; empty if there is none in this
   * run. A platform that is off or lacks its token, but may have messages in the outbox, is created
   * as one that sends nothing.
   *
   * @throws IOException if it cannot be created as it is configured, in one line
   */
  Optional<Platform> open(S settings, PlatformContext context) throws IOException;

  /**
   * An error in the settings.
   *
   * @param key the key in the section
   * @param message one line that names the key and what is allowed
   */
  record SettingsError(String key, String message) {}

  /**
   * The result of a diagnosis.
   *
   * @param note one line for the operator, never with a token
   */
  record Diagnosis(boolean usable, String note) {
    public static Diagnosis usable(String note) {
      return new Diagnosis(true, note);
    }

    public static Diagnosis unusable(String note) {
      return new Diagnosis(false, note);
    }
  }

  /** Whether a diagnosis may make requests. */
  enum Network {
    ONLINE,
    OFFLINE
  }
}
