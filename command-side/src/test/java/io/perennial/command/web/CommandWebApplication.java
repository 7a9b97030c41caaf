package io.perennial.command.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.testing.TestClock;
import io.perennial.command.testing.Town;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.web.CallerRates;
import io.perennial.platform.web.WebConfiguration;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** The door for commands over shops; who calls is what a header says. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({WebConfiguration.class, CommandEndpoint.class})
class CommandWebApplication {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Bean(destroyMethod = "close")
  Town town() {
    return new Town(List.of());
  }

  @Bean
  TestClock clock() {
    return new TestClock();
  }

  @Bean(destroyMethod = "close")
  SqliteDocumentStore documentStore() throws IOException {
    return new SqliteDocumentStore(Files.createTempDirectory("command-web"));
  }

  @Bean
  Idempotency idempotency(SqliteDocumentStore store, TestClock clock) {
    return new Idempotency(
        store,
        clock.calendar(),
        "node-1",
        false,
        Duration.ofMinutes(1),
        Duration.ofDays(2),
        new SimpleMeterRegistry());
  }

  @Bean
  CommandRequests requests(Town town, Idempotency idempotency) {
    return new CommandRequests(
        Town.CATALOGUE, PerennialMapper.strict(), town.dispatcher(), idempotency, "");
  }

  @Bean(destroyMethod = "close")
  CommandBatch batch(Town town, Idempotency idempotency, CallerRates rates) {
    CommandRequests requests =
        new CommandRequests(
            Town.CATALOGUE,
            PerennialMapper.strict(),
            town.dispatcher().onCallingThread(),
            idempotency,
            "");
    return new CommandBatch(requests, TIMEOUT, rates, 4, 16, 4096);
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .addFilterBefore(new CallerByHeader(), AuthorizationFilter.class)
        .build();
  }

  /** Stands for a bearer token. */
  private static final class CallerByHeader extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String caller = request.getHeader("Test-Caller");
      String onBehalfOf = request.getHeader("Test-On-Behalf-Of");
      if (caller != null) {
        SecurityContextHolder.getContext()
            .setAuthentication(
                new JwtAuthenticationToken(
                    Jwt.withTokenValue("token")
                        .header("alg", "none")
                        .subject(onBehalfOf == null ? caller : onBehalfOf)
                        .claim("act", Map.of("sub", caller))
                        .claim("azp", "till")
                        .claim("scope", "commands")
                        .build()));
      }
      chain.doFilter(request, response);
    }
  }
}
