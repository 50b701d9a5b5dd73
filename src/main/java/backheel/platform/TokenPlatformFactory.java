package backheel.platform;

import backheel.chat.Platform;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of platform that needs a token. */
public abstract class TokenPlatformFactory<S extends PlatformSettings>
    implements PlatformFactory<S> {
  private final Pattern tokenShape;

  protected TokenPlatformFactory(Pattern tokenShape) {
    this.tokenShape = tokenShape;
  }

  /** Creates the platform with a token that may be valid. */
  protected abstract Platform open(String token, S settings, PlatformContext context)
      throws IOException;

  /** Returns whether the platform accepts a token, by asking it where it can be asked. */
  protected Diagnosis verifyToken(String token, PlatformContext context) {
    return checkShape(token);
  }

  @Override
  public final Optional<String> tokenVariable() {
    return Optional.of(variable());
  }

  @Override
  public final Optional<Platform> open(S settings, PlatformContext context) throws IOException {
    if (!settings.isEnabled()) {
      return Optional.of(DisabledPlatform.off(name(), "off in the configuration"));
    }
    return Optional.of(
        switch (token(settings, context)) {
          case PlatformToken.Given(var text) -> open(text, settings, context);
          case PlatformToken.None() ->
              DisabledPlatform.off(name(), "off: no token in " + variable());
          case PlatformToken.Unusable(var why) -> DisabledPlatform.down(name(), why);
        });
  }

  @Override
  public final Diagnosis diagnose(S settings, PlatformContext context, Network network) {
    return switch (token(settings, context)) {
      case PlatformToken.None() -> Diagnosis.usable("off: no token");
      case PlatformToken.Unusable(var why) -> Diagnosis.unusable(why);
      case PlatformToken.Given(var text) ->
          network == Network.OFFLINE ? checkShape(text) : verifyToken(text, context);
    };
  }

  private Diagnosis checkShape(String token) {
    return tokenShape.matcher(token).matches()
        ? Diagnosis.usable("a token is there")
        : Diagnosis.unusable("the token has not the shape of a " + name() + " token");
  }

  private PlatformToken token(S settings, PlatformContext context) {
    return PlatformToken.read(variable(), context.environment(), settings.token());
  }

  private String variable() {
    return "BACKHEEL_" + name().toUpperCase(Locale.ROOT) + "_TOKEN";
  }
}
