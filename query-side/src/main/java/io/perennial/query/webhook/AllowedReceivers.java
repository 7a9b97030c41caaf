package io.perennial.query.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says which addresses events may be sent to: those of hosts that the settings name. */
public final class AllowedReceivers {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int UNIQUE_LOCAL = 0xfc;
  private static final int UNIQUE_LOCAL_MASK = 0xfe;
  private static final int SHARED = 100;
  private static final int SHARED_SECOND = 64;
  private static final int SHARED_MASK = 0xc0;
  private static final int BYTE = 0xff;

  private final List<String> hosts;
  private final boolean privateAddresses;
  private final boolean plainHttp;

  /** As the settings say. */
  public AllowedReceivers(WebhookSettings settings) {
    this.hosts =
        settings.allowedHosts().stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .toList();
    this.privateAddresses = settings.privateAddresses();
    this.plainHttp = settings.plainHttp();
  }

  /** Why events must not be sent there, by the address alone; empty when they may. */
  public Optional<String> refusal(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(plainHttp && scheme.equals("http"))) {
      return Optional.of(
          plainHttp
              ? "It begins neither with https: nor with http:"
              : "It does not begin with https:");
    }
    String host = url.getHost();
    if (host == null || url.getUserInfo() != null || url.getFragment() != null) {
      return Optional.of("It is not host, port, path and query alone");
    }
    int usual = scheme.equals("https") ? HTTPS : HTTP;
    int port = url.getPort() < 0 ? usual : url.getPort();
    String name = host.toLowerCase(Locale.ROOT);
    return hosts.stream().anyMatch(allowed -> matches(allowed, name, port, usual))
        ? Optional.empty()
        : Optional.of("Its host is not among perennial.webhooks.allowed-hosts");
  }

  private static boolean matches(String allowed, String host, int port, int usual) {
    int colon = allowed.lastIndexOf(':');
    boolean withPort =
        colon > allowed.lastIndexOf(']') && allowed.indexOf(':') == colon
            || allowed.startsWith("[") && colon > allowed.lastIndexOf(']');
    String name = withPort ? allowed.substring(0, colon) : allowed;
    String allowedPort = withPort ? allowed.substring(colon + 1) : Integer.toString(usual);
    return allowedPort.equals(Integer.toString(port))
        && (name.startsWith("*.")
            ? host.endsWith(name.substring(1)) && host.length() > name.length() - 1
            : name.equals(host));
  }

  /**
   * Why nothing must be sent to where the host's name leads now; empty when it may.
   *
   * @throws UnknownHostException when it leads nowhere
   */
  Optional<String> refusalNow(URI url) throws UnknownHostException {
    Optional<String> refusal = refusal(url);
    if (refusal.isPresent() || privateAddresses) {
      return refusal;
    }
    for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
      if (isPrivate(address)) {
        return Optional.of("Its host leads to an address that is not public");
      }
    }
    return Optional.empty();
  }

  /** Of this machine, of its network, or of no single machine. */
  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean six = address instanceof Inet6Address;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (six && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL)
        || (!six && (bytes[0] & BYTE) == 0)
        || (!six && (bytes[0] & BYTE) == SHARED && (bytes[1] & SHARED_MASK) == SHARED_SECOND)
        || (!six && (bytes[0] & BYTE) >= 240)
        || six && isFourWithinSix(bytes);
  }

  /** Addresses that lead on to one of the older kind: 64:ff9b::/96 and 2002::/16. */
  private static boolean isFourWithinSix(byte[] bytes) {
    return (bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & BYTE) == 0xff)
        || (bytes[0] == 0x20 && bytes[1] == 0x02);
  }
}
