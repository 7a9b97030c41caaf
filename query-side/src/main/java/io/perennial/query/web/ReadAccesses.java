package io.perennial.query.web;

import io.perennial.platform.access.AccessLog;
import io.perennial.platform.security.Caller;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Callers;
import io.perennial.platform.web.Correlation;
import io.perennial.query.AccessLogSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Watches over what is shown to callers who may see personal data: takes the reason before a
 * request is answered, and has the entry written before an answer that is given whole leaves.
 * Answers that are written piece by piece see to it themselves ({@link Streams}).
 */
@RestControllerAdvice
final class ReadAccesses
    implements HandlerInterceptor, WebMvcConfigurer, ResponseBodyAdvice<Object> {

  private static final String OPERATIONS = "/operations/";
  private static final int LONGEST_REQUEST = 2_000;

  private final AccessLog log;
  private final AccessLogSettings settings;

  ReadAccesses(AccessLog log, AccessLogSettings settings) {
    this.log = log;
    this.settings = settings;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/views/**", "/history/**", OPERATIONS + "**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String personal = request.getHeader(Callers.PERSONAL_DATA);
    if (personal != null && !personal.equals(Callers.MASKED)) {
      throw QueryProblems.invalidHeader(Callers.PERSONAL_DATA, Callers.MASKED);
    }
    Caller caller = Callers.current();
    if (caller.scopes().contains(Scope.PERSONAL)) {
      new ReadAccess(
              log, caller, what(request), reason(request), Correlation.of(request).correlationId())
          .attach();
    }
    return true;
  }

  /** Operators look after the service, not after people: of them no reason is demanded. */
  private @Nullable String reason(HttpServletRequest request) {
    if (request.getRequestURI().startsWith(OPERATIONS)) {
      return Optional.ofNullable(request.getHeader(AccessReason.HEADER))
          .flatMap(AccessReason::read)
          .orElse(null);
    }
    Optional<String> reason = AccessReason.of(request);
    if (reason.isEmpty() && settings.reasonRequired()) {
      throw QueryProblems.invalidHeader(
          AccessReason.HEADER, "given, as personal data may be shown: " + AccessReason.EXPECTED);
    }
    return reason.orElse(null);
  }

  private static String what(HttpServletRequest request) {
    String query = request.getQueryString();
    String what =
        request.getMethod()
            + ' '
            + request.getRequestURI()
            + (query == null || query.isEmpty() ? "" : '?' + query);
    return what.length() <= LONGEST_REQUEST ? what : what.substring(0, LONGEST_REQUEST) + '…';
  }

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
    return returnType.getContainingClass().getPackage() == ReadAccesses.class.getPackage();
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType selectedContentType,
      Class<? extends HttpMessageConverter<?>> selectedConverterType,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    ReadAccess access = ReadAccess.current();
    if (access != null) {
      access.answering();
    }
    return body;
  }
}
