package io.perennial.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in no body but of the media type that is declared, and no method that nobody declared. Only
 * commands and what operators set up take bodies: JSON, and lines of JSON where a door says so.
 */
final class DeclaredBodyFilter extends OncePerRequestFilter {

  private static final List<String> DOORS =
      List.of(
          "/commands", "/views", "/analyses", "/history", "/operations", "/openapi", "/actuator");
  private static final String COMMANDS = "/commands/";

  /** What takes a body beside commands. */
  private static final Pattern SET_UP =
      Pattern.compile(
          "/operations/(subscriptions(/[^/]+/replace-secret)?|erasures(/[^/]+/[^/]+)?)");

  /** What of it is only ever sent. */
  private static final Pattern ONLY_SENT =
      Pattern.compile(
          "/commands/.*"
              + "|/operations/(subscriptions/[^/]+/replace-secret|erasures/[^/]+/(confirm|decline))");

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");
  private static final Set<String> DECLARED = Set.of("GET", "HEAD", "POST");

  private final Map<String, MediaType> exceptions;

  /**
   * @param exceptions the media type by path, where it is not that of the other commands
   */
  DeclaredBodyFilter(Map<String, MediaType> exceptions) {
    this.exceptions = Map.copyOf(exceptions);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return DOORS.stream().noneMatch(path::startsWith); // and so there is nothing
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getMethod().equals("OPTIONS")) {
      options(request, response, chain);
      return;
    }
    if (!isDeclared(request)) {
      chain.doFilter(request, response); // to nobody: the method is refused, not its body
      return;
    }
    MediaType taken = taken(request);
    if (taken == null && (ProblemWriter.hasBody(request) || !fits(request, taken))) {
      ProblemWriter.refuse(request, response, Problems.ofStatus(415, "No body is taken here"));
    } else if (taken != null && !fits(request, taken)) {
      response.setHeader(HttpHeaders.ACCEPT, taken.toString());
      ProblemWriter.refuse(
          request,
          response,
          Problems.ofStatus(415, "The body must be " + taken + " in UTF-8, not encoded"));
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Answers what the methods are, as the refusal of one that is not among them. */
  private static void options(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_OK) {
      ProblemWriter.write(
          response, Problems.ofStatus(405, "The Allow header names the methods that are"));
    }
  }

  private static boolean isDeclared(HttpServletRequest request) {
    return ONLY_SENT.matcher(request.getRequestURI()).matches()
        ? request.getMethod().equals("POST")
        : DECLARED.contains(request.getMethod());
  }

  private @Nullable MediaType taken(HttpServletRequest request) {
    String path = request.getRequestURI();
    return request.getMethod().equals("POST")
            && (path.startsWith(COMMANDS) || SET_UP.matcher(path).matches())
        ? exceptions.getOrDefault(path, MediaType.APPLICATION_JSON)
        : null;
  }

  private static boolean fits(HttpServletRequest request, @Nullable MediaType taken) {
    String declared = request.getContentType();
    if (declared == null) {
      return !ProblemWriter.hasBody(request);
    }
    if (taken == null) {
      // Some clients name a type whatever they send; where nothing is ever sent it means nothing.
      // A range of types is none: it is for Accept, and what reads it as a type fails on it.
      return WITHOUT_BODY.contains(request.getMethod())
          ? !declared.contains("*")
          : isJson(declared);
    }
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    return (encoding == null || encoding.equalsIgnoreCase("identity")) && is(declared, taken);
  }

  private static boolean isJson(String declared) {
    return is(declared, MediaType.APPLICATION_JSON);
  }

  private static boolean is(String declared, MediaType taken) {
    try {
      MediaType type = MediaType.parseMediaType(declared);
      return type.equalsTypeAndSubtype(taken)
          && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
