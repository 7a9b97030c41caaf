package io.perennial.platform.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.LocalTokens;
import io.perennial.platform.web.SecurityProblems;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.platform.wiring.WrongSettingException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** Bearer tokens at every door; each door has its scope. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

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
                .requestMatchers("/views", "/views/**")
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
        .build();
  }

  private static String authority(Scope scope) {
    return "SCOPE_" + scope.claim();
  }

  @Bean
  JwtDecoder jwtDecoder(PlatformSettings settings, Environment environment) {
    PlatformSettings.Security security = settings.security();
    URI issuer = security.issuer();
    if (issuer == null) {
      requireLoopback(environment.getProperty("server.address", ""));
      return checked(local(settings), LocalTokens.ISSUER, security.audience());
    }
    URI keys = security.jwkSetUri();
    if (keys != null) {
      return checked(
          NimbusJwtDecoder.withJwkSetUri(keys.toString())
              .jwsAlgorithms(all -> all.addAll(ALGORITHMS))
              .build(),
          issuer.toString(),
          security.audience());
    }
    try {
      return checked(
          (NimbusJwtDecoder) JwtDecoders.fromIssuerLocation(issuer.toString()),
          issuer.toString(),
          security.audience());
    } catch (IllegalArgumentException e) {
      throw new WrongSettingException(
          "perennial.security.issuer",
          "the issuer " + issuer + " does not tell where its keys are",
          e);
    }
  }

  private static final java.util.Set<
          org.springframework.security.oauth2.jose.jws.SignatureAlgorithm>
      ALGORITHMS =
          java.util.Set.of(
              org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS256,
              org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.PS256,
              org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.ES256);

  private static NimbusJwtDecoder local(PlatformSettings settings) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.ES256, LocalKeys.in(settings.dataDirectory())));
    processor.setJWTClaimsSetVerifier(
        (claims, context) -> {}); // Spring's validators below check the claims
    return new NimbusJwtDecoder(processor);
  }

  private static JwtDecoder checked(NimbusJwtDecoder decoder, String issuer, String audience) {
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<Jwt>(
            new JwtTimestampValidator(),
            new JwtIssuerValidator(issuer),
            new JwtAudienceValidator(audience)));
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
