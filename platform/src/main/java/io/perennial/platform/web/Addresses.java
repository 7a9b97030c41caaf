package io.perennial.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** From where a request comes. */
final class Addresses {

  private static final int NETWORK_GROUPS = 4;

  private Addresses() {}

  /** The address; of one of IPv6 the network, as its owner has all the addresses in it. */
  static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String[] groups = address.split(":", -1);
    return groups.length == 8 ? String.join(":", Arrays.copyOf(groups, NETWORK_GROUPS)) : address;
  }
}
