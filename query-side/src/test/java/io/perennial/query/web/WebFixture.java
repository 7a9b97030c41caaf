package io.perennial.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.access.AccessLog;
import io.perennial.platform.web.WebConfiguration;
import io.perennial.platform.web.openapi.ApprovedProblems;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.query.AccessLogSettings;
import io.perennial.query.analysis.Analyses;
import io.perennial.query.analysis.AnalysisCatalogue;
import io.perennial.query.analysis.AnalysisSettings;
import io.perennial.query.feed.FeedSettings;
import io.perennial.query.purchasemodel.FitsInUse;
import io.perennial.query.testing.Kernel;
import io.perennial.query.web.Presenter.Presenters;
import io.perennial.query.webhook.WebhookParts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The doors over a kernel, without a server. */
final class WebFixture implements AutoCloseable {

  /** The problems that the document shows for these doors. */
  static final ApprovedProblems SHOWN = ApprovedProblems.of(QueryPaths.class);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final GenericWebApplicationContext context =
      new GenericWebApplicationContext(new MockServletContext());
  private final MockMvc mvc;

  /** Who has looked. */
  final AccessLog accesses;

  @EnableWebMvc
  private static final class Mvc {}

  WebFixture(Kernel kernel) {
    this(kernel, new AccessLogSettings(false));
  }

  /** The doors, which demand something of those who see personal data. */
  WebFixture(Kernel kernel, AccessLogSettings demanded) {
    this(
        kernel,
        demanded,
        new AnalysisCatalogue(List.of()),
        kernel.analyses(new AnalysisCatalogue(List.of()), AnalysisSettings.DEFAULTS));
  }

  /** The doors, also to some analyses. */
  WebFixture(Kernel kernel, AnalysisCatalogue catalogue, Analyses analyses) {
    this(kernel, new AccessLogSettings(false), catalogue, analyses);
  }

  private WebFixture(
      Kernel kernel, AccessLogSettings demanded, AnalysisCatalogue catalogue, Analyses analyses) {
    this.accesses = new AccessLog(kernel.store(), kernel.calendar::now);
    WebhookParts webhooks = WebhookParts.of(kernel);
    Streams streams = new Streams(kernel.settings);
    QueryDates dates = new QueryDates(kernel.calendar, LocalDate.EPOCH);
    Presenters presenters = new Presenters("USD");
    QueryAccess access =
        new QueryAccess(kernel.served, kernel.frozen, kernel.progress, kernel.settings);
    new AnnotatedBeanDefinitionReader(context).register(WebConfiguration.class, Mvc.class);
    context.registerBean(FreezingAdvice.class, () -> new FreezingAdvice(presenters));
    context.registerBean(
        ViewsEndpoint.class,
        () ->
            new ViewsEndpoint(
                kernel.catalogue,
                kernel.generations,
                kernel.progress,
                kernel.figures,
                kernel.events,
                kernel.history,
                dates,
                streams,
                kernel.settings,
                access,
                presenters));
    context.registerBean(
        BehindEndpoint.class,
        () ->
            new BehindEndpoint(
                kernel.catalogue,
                kernel.figures,
                dates,
                streams,
                kernel.settings,
                access,
                presenters));
    context.registerBean(
        AnalysesEndpoint.class,
        () -> new AnalysesEndpoint(catalogue, analyses, dates, kernel.settings, presenters));
    context.registerBean(
        OutlookEndpoint.class,
        () ->
            new OutlookEndpoint(
                kernel.catalogue, new FitsInUse(analyses.runs()), dates, access, presenters));
    context.registerBean(
        HistoryEndpoint.class,
        () ->
            new HistoryEndpoint(
                kernel.catalogue,
                kernel.events,
                kernel.history,
                dates,
                streams,
                kernel.settings,
                access,
                presenters));
    context.registerBean(
        FeedEndpoint.class,
        () -> new FeedEndpoint(kernel.log(), dates, kernel.settings, FeedSettings.DEFAULTS));
    context.registerBean(
        EventTablesEndpoint.class,
        () -> new EventTablesEndpoint(kernel.log(), dates, streams, presenters));
    context.registerBean(
        OperationsEndpoint.class,
        () ->
            new OperationsEndpoint(
                kernel.catalogue,
                kernel.generations,
                kernel.progress,
                kernel.parked,
                kernel.rebuilds,
                kernel.held,
                kernel.comparisons,
                kernel.frozen,
                kernel.calendar,
                kernel.settings,
                new Binder(new MapConfigurationPropertySource(Map.of()))
                    .bindOrCreate("perennial", PlatformSettings.class),
                presenters));
    context.registerBean(
        SubscriptionsEndpoint.class,
        () ->
            new SubscriptionsEndpoint(
                webhooks.subscriptions(),
                webhooks.waiting(),
                webhooks.progress(),
                webhooks.webhooks(),
                webhooks.settings(),
                kernel.settings,
                kernel.log(),
                kernel.calendar,
                presenters));
    context.registerBean(
        AccessEndpoint.class,
        () -> new AccessEndpoint(accesses, dates, streams, kernel.settings, presenters));
    context.registerBean(
        CustomerPageEndpoint.class,
        () ->
            new CustomerPageEndpoint(
                kernel.catalogue, kernel.events, kernel.history, dates, access, presenters));
    context.registerBean(
        ChangesEndpoint.class,
        () ->
            new ChangesEndpoint(
                kernel.events, kernel.history, dates, kernel.settings, access, presenters));
    context.registerBean(ReadAccesses.class, () -> new ReadAccesses(accesses, demanded));
    context.refresh();
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    as("views history operations");
  }

  /** The scopes of the callers from now on. */
  void as(String scopes) {
    as("analyst@example", scopes);
  }

  /** Who calls from now on, and with which scopes. */
  void as(String who, String scopes) {
    Jwt jwt =
        new Jwt(
            "token",
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1),
            Map.of("alg", "none"),
            Map.of("sub", who, "scope", scopes));
    SecurityContextHolder.getContext()
        .setAuthentication(new JwtAuthenticationToken(jwt, List.of()));
  }

  /** Headers go by pairs of name and value. */
  MockHttpServletResponse call(HttpMethod method, String uri, String... headers) {
    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, uri);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return mvc.perform(request).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A request with a body of JSON. */
  MockHttpServletResponse send(HttpMethod method, String uri, String body) {
    try {
      return mvc.perform(
              MockMvcRequestBuilders.request(method, uri)
                  .contentType("application/json")
                  .content(body))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  MockHttpServletResponse get(String uri, String... headers) {
    return call(HttpMethod.GET, uri, headers);
  }

  MockHttpServletResponse post(String uri, String... headers) {
    return call(HttpMethod.POST, uri, headers);
  }

  static JsonNode json(MockHttpServletResponse response) {
    try {
      return MAPPER.readTree(text(response));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** The answer is a problem of this code, and the document shows it. */
  static void assertShown(MockHttpServletResponse response, String code) {
    assertThat(json(response).path("code").asText()).isEqualTo(code);
    SHOWN.compare(text(response));
  }

  static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    SecurityContextHolder.clearContext();
    context.close();
  }
}
