package io.perennial.platform.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.LocalTokens;
import io.perennial.platform.web.SecurityProblems;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.platform.wiring.WrongSettingException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** Bearer tokens at every door; each door has its scope. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

  private static final Set<SignatureAlgorithm> ALGORITHMS =
      Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

  /** An issuer's keys are fetched anew by the decoder; this is how often that is looked for. */
  private static final Duration ISSUER_LOOK = Duration.ofSeconds(5);

  @Bean
  SecurityFilterChain doors(HttpSecurity http, JwtDecoder decoder) throws Exception {
    SecurityProblems problems = new SecurityProblems();
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(
                    "/actuator/health/**",
                    "/actuator/health",
                    "/actuator/prometheus",
                    "/openapi",
                    "/error")
                .permitAll()
                .requestMatchers("/commands", "/commands/**")
                .hasAuthority(authority(Scope.COMMANDS))
                .requestMatchers("/views", "/views/**", "/analyses", "/analyses/**")
                .hasAuthority(authority(Scope.VIEWS))
                .requestMatchers("/history", "/history/**")
                .hasAuthority(authority(Scope.HISTORY))
                .requestMatchers("/operations", "/operations/**", "/actuator/**")
                .hasAuthority(authority(Scope.OPERATIONS))
                .anyRequest()
                .authenticated())
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.decoder(decoder))
                .authenticationEntryPoint(problems)
                .accessDeniedHandler(problems))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf ->
            csrf.disable()) // no cookies: a bearer token is never sent by a browser on its own
        .headers(Customizer.withDefaults())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable()) // nobody logs in
        .servletApi(api -> api.disable())
        .build();
  }

  /** Measured at each of its filters, a request spends more on that than on being let in. */
  @Bean
  SecurityObservationSettings withoutObservations() {
    return SecurityObservationSettings.noObservations();
  }

  private static String authority(Scope scope) {
    return "SCOPE_" + scope.claim();
  }

  @Bean
  RememberedTokens jwtDecoder(
      PlatformSettings settings, CompanyCalendar calendar, Environment environment) {
    PlatformSettings.Security security = settings.security();
    URI issuer = security.issuer();
    if (issuer == null) {
      requireLoopback(environment.getProperty("server.address", ""));
      LocalKeys keys = LocalKeys.in(settings.dataDirectory());
      return remembering(
          checked(local(keys), LocalTokens.ISSUER, security.audience()),
          new KeyWatch(keys, calendar.clock(), Duration.ZERO),
          calendar);
    }
    AtomicReference<JWKSource<SecurityContext>> source = new AtomicReference<>();
    NimbusJwtDecoder decoder =
        ofIssuer(issuer, security.jwkSetUri(), processor -> source.set(sourceOf(processor)));
    return remembering(
        checked(decoder, issuer.toString(), security.audience()),
        new KeyWatch(Objects.requireNonNull(source.get()), calendar.clock(), ISSUER_LOOK),
        calendar);
  }

  private static RememberedTokens remembering(
      JwtDecoder verifier, KeyWatch keys, CompanyCalendar calendar) {
    return new RememberedTokens(verifier, keys, calendar.clock());
  }

  private static NimbusJwtDecoder ofIssuer(
      URI issuer,
      @Nullable URI keys,
      Consumer<ConfigurableJWTProcessor<SecurityContext>> customizer) {
    if (keys != null) {
      return NimbusJwtDecoder.withJwkSetUri(keys.toString())
          .jwsAlgorithms(all -> all.addAll(ALGORITHMS))
          .jwtProcessorCustomizer(customizer)
          .build();
    }
    try {
      return NimbusJwtDecoder.withIssuerLocation(issuer.toString())
          .jwtProcessorCustomizer(customizer)
          .build();
    } catch (IllegalArgumentException e) {
      throw new WrongSettingException(
          "perennial.security.issuer",
          "the issuer " + issuer + " does not tell where its keys are",
          e);
    }
  }

  private static JWKSource<SecurityContext> sourceOf(
      ConfigurableJWTProcessor<SecurityContext> processor) {
    if (processor.getJWSKeySelector() instanceof JWSVerificationKeySelector<SecurityContext> keys) {
      return keys.getJWKSource();
    }
    throw new IllegalStateException("Tokens are verified with keys of an unknown source");
  }

  private static NimbusJwtDecoder local(LocalKeys keys) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
    processor.setJWTClaimsSetVerifier(
        (claims, context) -> {}); // Spring's validators below check the claims
    return new NimbusJwtDecoder(processor);
  }

  private static JwtDecoder checked(NimbusJwtDecoder decoder, String issuer, String audience) {
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<Jwt>(
            new JwtTimestampValidator(),
            new JwtIssuerValidator(issuer),
            new JwtAudienceValidator(audience),
            new TokenClaims()));
    return decoder;
  }

  private static void requireLoopback(String address) {
    try {
      if (address.isBlank() || !InetAddress.getByName(address).isLoopbackAddress()) {
        throw new WrongSettingException(
            "server.address",
            "without perennial.security.issuer the service signs its own tokens and listens on a loopback address only");
      }
    } catch (UnknownHostException e) {
      throw new WrongSettingException("server.address", "there is no address " + address, e);
    }
  }
}
