package backheel.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var built = Main.class.getPackage().getImplementationVersion();
    return new String[] {"backheel " + (built == null ? "(not packaged)" : built)};
  }
}
