package backheel.source.web;

import backheel.source.worker.FetchException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/** A socket that checks where it leads before it connects. */
final class GuardedSocket extends Socket {
  private final AllowedAddressRanges allowed;

  GuardedSocket(AllowedAddressRanges allowed) {
    this.allowed = allowed;
  }

  @Override
  public void connect(SocketAddress to) throws IOException {
    connect(to, 0);
  }

  @Override
  public void connect(SocketAddress to, int timeout) throws IOException {
    check(to);
    super.connect(to, timeout);
  }

  private void check(SocketAddress to) throws FetchException {
    if (!(to instanceof InetSocketAddress at) || at.getAddress() == null) {
      throw new FetchException(FetchException.Kind.REFUSED, "not an internet address");
    }
    if (allowed.contains(at.getAddress())) {
      return;
    }
    if (!PublicAddressCheck.isPublic(at.getAddress())) {
      throw new FetchException(
          FetchException.Kind.REFUSED,
          "its address "
              + at.getAddress().getHostAddress()
              + " is not on the public web (fetch.allowAddresses can allow it)");
    }
    if (at.getPort() != 80 && at.getPort() != 443) {
      throw new FetchException(
          FetchException.Kind.REFUSED,
          "port " + at.getPort() + " is not one of the web's own, 80 and 443");
    }
  }
}
