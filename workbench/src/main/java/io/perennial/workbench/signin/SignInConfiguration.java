package io.perennial.workbench.signin;

import io.perennial.localtokens.SignInLinks;
import io.perennial.workbench.WorkbenchSettings;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Signing in: by a link that is valid once, where the machine signs its own tokens; by OpenID
 * Connect with PKCE where there is an issuer. What a page may do to a browser is said here, too.
 */
@Configuration(proxyBeanMethods = false)
@Import(SignInRoutes.class)
public class SignInConfiguration {

  /** Nothing but our own: no inline script or style, nothing from elsewhere, in nobody's frame. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private static final String REGISTRATION = "issuer";
  private static final String AUTHORIZATION = "/sign-in/with";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @Conditional(WithoutIssuer.class)
  SignInLinks signInLinks(WorkbenchSettings settings) {
    return SignInLinks.in(settings.dataDirectory());
  }

  /** In front of everything, where the machine signs its own tokens. */
  @Bean
  @Conditional(WithoutIssuer.class)
  FilterRegistrationBean<LoopbackFilter> loopbackFilter() {
    FilterRegistrationBean<LoopbackFilter> filter =
        new FilterRegistrationBean<>(new LoopbackFilter());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  @Conditional(WithIssuer.class)
  ClientRegistrationRepository clients(WorkbenchSettings settings) {
    URI issuer = Objects.requireNonNull(settings.issuer());
    ClientRegistration.Builder client =
        ClientRegistrations.fromIssuerLocation(issuer.toString())
            .registrationId(REGISTRATION)
            .clientId(Objects.requireNonNull(settings.clientId(), "perennial.workbench.client-id"))
            .redirectUri("{baseUrl}/sign-in/back/{registrationId}")
            .scope("openid", "commands", "views", "history", "operations", "personal");
    if (settings.clientSecret() == null) {
      client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
    } else {
      client.clientSecret(settings.clientSecret());
    }
    return new InMemoryClientRegistrationRepository(List.of(client.build()));
  }

  @Bean
  SecurityFilterChain pageSecurity(
      HttpSecurity http, ObjectProvider<ClientRegistrationRepository> clients) throws Exception {
    ClientRegistrationRepository registered = clients.getIfAvailable();
    http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(
                    "/assets/**", "/sign-in", "/sign-in/**", "/choose/**", "/error", "/alive")
                .permitAll()
                .requestMatchers("/history/**")
                .hasAuthority("SCOPE_history")
                .requestMatchers("/operations/**")
                .hasAuthority("SCOPE_operations")
                .requestMatchers("/do/**")
                .hasAuthority("SCOPE_commands")
                .anyRequest()
                .authenticated())
        .exceptionHandling(handling ->
            handling.authenticationEntryPoint(
                new LoginUrlAuthenticationEntryPoint(
                    registered == null ? "/sign-in" : AUTHORIZATION + "/" + REGISTRATION)))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(options -> options.deny()));
    if (registered != null) {
      DefaultOAuth2AuthorizationRequestResolver resolver =
          new DefaultOAuth2AuthorizationRequestResolver(registered, AUTHORIZATION);
      resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
      http.oauth2Login(login ->
          login
              .loginPage("/sign-in")
              .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(resolver))
              .redirectionEndpoint(endpoint -> endpoint.baseUri("/sign-in/back/*"))
              .defaultSuccessUrl("/today", true));
    }
    return http.build();
  }
}
