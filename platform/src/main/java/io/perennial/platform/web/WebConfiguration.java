package io.perennial.platform.web;

import io.github.bucket4j.TimeMeter;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every door has in common: correlation, limits, and problems for answers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class WebConfiguration {

  /** Paths that read their body piece by piece and bound each piece. */
  static final Set<String> STREAMING = Set.of("/commands/batch");

  /** In front of everything, so that a refused request is told its correlation id, too. */
  @Bean
  FilterRegistrationBean<OncePerRequestFilter> correlationFilter() {
    return filter(new CorrelationFilter(), Ordered.HIGHEST_PRECEDENCE + 10);
  }

  /** In front of authentication: a body is bounded whoever sends it. */
  @Bean
  FilterRegistrationBean<OncePerRequestFilter> bodyLimitFilter(WebSettings settings) {
    return filter(
        new BodyLimitFilter(settings.bodyLimit(), STREAMING), Ordered.HIGHEST_PRECEDENCE + 20);
  }

  /** Behind authentication, whose filter has the order -100: the rate is a caller's. */
  @Bean
  FilterRegistrationBean<OncePerRequestFilter> rateLimitFilter(WebSettings settings) {
    return filter(
        new RateLimitFilter(
            settings.requestsPerSecond(), settings.requestBurst(), TimeMeter.SYSTEM_NANOTIME),
        0);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve() {
    return factory -> factory.addContextCustomizers(WebConfiguration::reportAsProblems);
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
