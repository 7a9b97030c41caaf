package io.perennial.platform.web;

import io.github.bucket4j.TimeMeter;
import io.perennial.platform.security.RememberedTokens;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every door has in common: correlation, limits, and problems for answers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class WebConfiguration {

  private static final String BATCH = "/commands/batch";

  /** Paths that read their body piece by piece and bound each piece. */
  static final Set<String> STREAMING = Set.of(BATCH);

  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE;

  /** In front of everything, so that a refused request is told its correlation id, too. */
  @Bean
  FilterRegistrationBean<OncePerRequestFilter> correlationFilter() {
    return filter(new CorrelationFilter(), FIRST + 10);
  }

  /** In front of authentication: a body is bounded whoever sends it. */
  @Bean
  FilterRegistrationBean<OncePerRequestFilter> bodyLimitFilter(WebSettings settings) {
    return filter(
        new BodyLimitFilter(settings.bodyLimit().toBytes(), settings.bodyTime(), STREAMING),
        FIRST + 20);
  }

  /** In front of authentication: a signature costs more than the request that brings it. */
  @Bean
  FilterRegistrationBean<OncePerRequestFilter> unknownCallerFilter(
      WebSettings settings, ObjectProvider<RememberedTokens> tokens) {
    RememberedTokens remembered = tokens.getIfAvailable();
    return filter(
        new UnknownCallerFilter(
            settings.unknownPerSecond(),
            settings.unknownBurst(),
            TimeMeter.SYSTEM_NANOTIME,
            token -> remembered != null && remembered.remembers(token)),
        FIRST + 30);
  }

  @Bean
  CallerRates callerRates(WebSettings settings) {
    return new CallerRates(
        settings.requestsPerSecond(), settings.requestBurst(), TimeMeter.SYSTEM_NANOTIME);
  }

  /** Behind authentication, whose filter has the order -100: the rate is a caller's. */
  @Bean
  FilterRegistrationBean<OncePerRequestFilter> rateLimitFilter(CallerRates rates) {
    return filter(new RateLimitFilter(rates), 0);
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> concurrencyFilter(WebSettings settings) {
    return filter(new ConcurrencyFilter(settings.requestsAtOnce()), 10);
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> declaredBodyFilter() {
    return filter(new DeclaredBodyFilter(Map.of(BATCH, MediaType.APPLICATION_NDJSON)), 20);
  }

  @Bean
  OperatorsConnector operatorsConnector(
      WebSettings settings, @Value("${server.port:8080}") int serverPort) {
    return new OperatorsConnector(settings.operatorsAddress(), settings.operatorsPort(serverPort));
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectors(
      OperatorsConnector operators) {
    return factory -> {
      factory.addContextCustomizers(WebConfiguration::reportAsProblems);
      factory.addEngineValves(new UnreadBodyValve(), operators.valve());
      factory.addAdditionalConnectors(operators.connector());
    };
  }

  /** Methods that nobody declared are refused as such, by the doors. */
  @Bean
  HttpFirewall httpFirewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  private static void reportAsProblems(Context context) {
    if (context.getParent() instanceof StandardHost host) {
      host.setErrorReportValveClass(ProblemValve.class.getName());
    }
  }

  private static FilterRegistrationBean<OncePerRequestFilter> filter(
      OncePerRequestFilter filter, int order) {
    FilterRegistrationBean<OncePerRequestFilter> registration =
        new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
