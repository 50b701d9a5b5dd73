package backheel.source.web;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * A factory of sockets that check where they lead at the last moment, when the address is known for
 * sure: no name, spelling, redirect or second lookup gets around it.
 */
final class GuardedSocketFactory extends SocketFactory {
  private final AllowedAddressRanges allowed;

  GuardedSocketFactory(AllowedAddressRanges allowed) {
    this.allowed = allowed;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(allowed);
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("sockets are made unconnected");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("sockets are made unconnected");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("sockets are made unconnected");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("sockets are made unconnected");
  }
}
