package io.perennial.workbench.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in nobody from another machine, and no page from elsewhere that has given its own name to
 * this address.
 */
final class LoopbackFilter extends OncePerRequestFilter {

  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (NAMES.contains(request.getServerName())
        && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      chain.doFilter(request, response);
    } else {
      response.sendError(421);
    }
  }
}
