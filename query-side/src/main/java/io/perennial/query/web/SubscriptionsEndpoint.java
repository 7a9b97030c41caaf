package io.perennial.query.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Callers;
import io.perennial.platform.web.JsonFault;
import io.perennial.platform.web.Problem;
import io.perennial.platform.web.ProblemException;
import io.perennial.platform.web.Problems;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.QuerySettings;
import io.perennial.query.feed.FeedFilter;
import io.perennial.query.web.Presenter.Presenters;
import io.perennial.query.webhook.AllowedReceivers;
import io.perennial.query.webhook.Progress;
import io.perennial.query.webhook.Subscription;
import io.perennial.query.webhook.Subscription.Status;
import io.perennial.query.webhook.Subscriptions;
import io.perennial.query.webhook.Waiting;
import io.perennial.query.webhook.WaitingCustomer;
import io.perennial.query.webhook.WaitingEvent;
import io.perennial.query.webhook.WebhookSecret;
import io.perennial.query.webhook.WebhookSettings;
import io.perennial.query.webhook.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for operators who say which services are sent events. */
@RestController
@RequestMapping("/operations/subscriptions")
final class SubscriptionsEndpoint {

  private static final ObjectMapper STRICT = PerennialMapper.strict();
  private static final String BODY = "";
  private static final String URL = "/url";
  private static final String POSITION =
      "the position of the first event that waits for the customer";

  private final Subscriptions subscriptions;
  private final Waiting waiting;
  private final Progress progress;
  private final Webhooks webhooks;
  private final AllowedReceivers allowed;
  private final WebhookSettings settings;
  private final QuerySettings query;
  private final EventLog log;
  private final CompanyCalendar calendar;
  private final Presenters presenters;

  /** The door. */
  SubscriptionsEndpoint(
      Subscriptions subscriptions,
      Waiting waiting,
      Progress progress,
      Webhooks webhooks,
      WebhookSettings settings,
      QuerySettings query,
      EventLog log,
      CompanyCalendar calendar,
      Presenters presenters) {
    this.presenters = presenters;
    this.subscriptions = subscriptions;
    this.waiting = waiting;
    this.progress = progress;
    this.webhooks = webhooks;
    this.allowed = new AllowedReceivers(settings);
    this.settings = settings;
    this.query = query;
    this.log = log;
    this.calendar = calendar;
  }

  @PostMapping(consumes = "application/json")
  ResponseEntity<byte[]> subscribe(@RequestBody byte[] body, HttpServletRequest request) {
    new QueryParameters(request).finish();
    Presenter presenter = presenters.ofCaller();
    SubscriptionStatus.Wanted wanted = read(body, SubscriptionStatus.Wanted.class);
    URI url = url(wanted.url());
    FeedFilter filter = filter(wanted);
    boolean personal = Boolean.TRUE.equals(wanted.personal());
    if (personal && !Callers.current().scopes().contains(Scope.PERSONAL)) {
      throw new ProblemException(
          Problems.ofStatus(403, "Personal data is sent when the token has the scope personal"));
    }
    WebhookSecret secret = secret(wanted.secret());
    long head = log.head();
    Long given = wanted.after();
    if (given != null && (given < 0 || given > Math.max(0, head))) {
      throw QueryProblems.invalidSubscription("after is no position of an event", "/after");
    }
    long after = given == null ? head : given;
    if (subscriptions.all().size() >= settings.subscriptions()) {
      throw QueryProblems.tooManySubscriptions(settings.subscriptions());
    }
    ReadAccess access = ReadAccess.current();
    if (personal && access != null) {
      access.subscribing(String.valueOf(url.getHost()));
    }
    Subscriptions.Created created = subscriptions.add(url, filter, personal, after, secret);
    String id = created.subscription().id();
    return presenter.entity(
        HttpStatus.CREATED,
        Map.of("Location", "/operations/subscriptions/" + id, "Cache-Control", "no-store"),
        status(created.subscription(), created.secret().text()));
  }

  private static <T> T read(byte[] body, Class<T> type) {
    try {
      T read = STRICT.readValue(new String(body, StandardCharsets.UTF_8), type);
      if (read == null) {
        throw QueryProblems.invalidSubscription("The body is null", BODY);
      }
      return read;
    } catch (JsonProcessingException e) {
      Problem.FieldError fault = JsonFault.of(e);
      throw QueryProblems.invalidSubscription(
          "What stands in the body %s".formatted(fault.detail()), fault.pointer());
    }
  }

  private URI url(@Nullable String text) {
    if (text == null) {
      throw QueryProblems.invalidSubscription("url is missing", URL);
    }
    URI url;
    try {
      url = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw QueryProblems.invalidSubscription("url is no address", URL);
    }
    allowed
        .refusal(url)
        .ifPresent(why -> {
          throw QueryProblems.receiverNotAllowed(why, URL);
        });
    return url;
  }

  private static FeedFilter filter(SubscriptionStatus.Wanted wanted) {
    List<String> families = wanted.families() == null ? List.of() : wanted.families();
    List<String> types = wanted.types() == null ? List.of() : wanted.types();
    requireKnown("family", families, FeedFilter.knownFamilies(), "/families/");
    requireKnown("type", types, FeedFilter.knownTypes(), "/types/");
    return new FeedFilter(families, types);
  }

  private static void requireKnown(
      String what, List<String> given, List<String> known, String pointer) {
    for (int i = 0; i < given.size(); i++) {
      if (!known.contains(given.get(i))) {
        throw QueryProblems.invalidSubscription(
            "There is no %s %s".formatted(what, given.get(i)), pointer + i);
      }
    }
  }

  private static @Nullable WebhookSecret secret(@Nullable String text) {
    return text == null
        ? null
        : WebhookSecret.parse(text)
            .orElseThrow(() ->
                QueryProblems.invalidSubscription(
                    "secret is not whsec_ and 24 to 64 bytes in Base64", "/secret"));
  }

  @GetMapping
  ResponseEntity<byte[]> all(HttpServletRequest request) {
    new QueryParameters(request).finish();
    List<SubscriptionStatus> items = new ArrayList<>();
    subscriptions.all().forEach(subscription -> items.add(status(subscription, null)));
    return answer(new SubscriptionStatus.Overview(items));
  }

  @GetMapping("/{subscriptionId}")
  ResponseEntity<byte[]> one(
      @PathVariable("subscriptionId") String id, HttpServletRequest request) {
    new QueryParameters(request).finish();
    return answer(status(find(id), null));
  }

  @DeleteMapping("/{subscriptionId}")
  ResponseEntity<byte[]> remove(
      @PathVariable("subscriptionId") String id, HttpServletRequest request) {
    new QueryParameters(request).finish();
    SubscriptionStatus last = status(find(id), null);
    webhooks.remove(id);
    return answer(last);
  }

  @PostMapping("/{subscriptionId}/pause")
  ResponseEntity<byte[]> pause(
      @PathVariable("subscriptionId") String id, HttpServletRequest request) {
    return set(id, Status.PAUSED, request);
  }

  @PostMapping("/{subscriptionId}/resume")
  ResponseEntity<byte[]> resume(
      @PathVariable("subscriptionId") String id, HttpServletRequest request) {
    return set(id, Status.ACTIVE, request);
  }

  private ResponseEntity<byte[]> set(String id, Status status, HttpServletRequest request) {
    new QueryParameters(request).finish();
    Subscription changed =
        subscriptions.set(id, status).orElseThrow(() -> QueryProblems.unknownSubscription(id));
    return answer(status(changed, null));
  }

  @PostMapping("/{subscriptionId}/replace-secret")
  ResponseEntity<byte[]> replaceSecret(
      @PathVariable("subscriptionId") String id,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request) {
    new QueryParameters(request).finish();
    Subscription subscription = find(id);
    String given = body == null ? null : read(body, SubscriptionStatus.NewSecret.class).secret();
    WebhookSecret secret = subscriptions.replaceSecret(id, secret(given));
    return presenters
        .ofCaller()
        .entity(
            HttpStatus.OK,
            Map.of("Cache-Control", "no-store"),
            status(subscription, secret.text()));
  }

  @GetMapping("/{subscriptionId}/deliveries")
  ResponseEntity<byte[]> deliveries(
      @PathVariable("subscriptionId") String id, HttpServletRequest request) {
    QueryParameters parameters = new QueryParameters(request);
    int limit = parameters.take("limit", query.page(), 1, query.longestPage());
    String scope = "deliveries " + id;
    String after =
        parameters.take("cursor").map(cursor -> Cursors.text(scope, cursor)).orElse(null);
    parameters.finish();
    find(id);
    Presenter presenter = presenters.ofCaller();
    Waiting.WaitingPage page = waiting.page(id, after, limit);
    ObjectNode answer = presenter.object();
    answer.set("items", presenter.tree(undelivered(id, page.events())));
    String next = page.next();
    Map<String, String> headers = new LinkedHashMap<>();
    Links.next(request, next == null ? null : Cursors.encode(scope, next), answer, headers);
    return presenter.entity(HttpStatus.OK, headers, answer);
  }

  /** Only the first event of a customer has been tried. */
  private List<SubscriptionStatus.Undelivered> undelivered(String id, List<WaitingEvent> events) {
    List<SubscriptionStatus.Undelivered> items = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (WaitingEvent event : events) {
      WaitingCustomer customer = null;
      if (seen.add(event.customerId())
          && waiting.first(id, event.customerId(), 1).contains(event)) {
        customer = waiting.customer(id, event.customerId()).orElse(null);
      }
      items.add(SubscriptionStatus.Undelivered.of(event, customer));
    }
    return items;
  }

  @PostMapping("/{subscriptionId}/retry")
  ResponseEntity<byte[]> retry(
      @PathVariable("subscriptionId") String id, HttpServletRequest request) {
    new QueryParameters(request).finish();
    find(id);
    long customers = waiting.retry(id, calendar.now());
    subscriptions.set(id, Status.ACTIVE);
    return answer(new SubscriptionStatus.Retried(customers));
  }

  @PostMapping("/{subscriptionId}/deliveries/{customerId}/retry")
  ResponseEntity<byte[]> retry(
      @PathVariable("subscriptionId") String id,
      @PathVariable("customerId") String customerId,
      HttpServletRequest request) {
    new QueryParameters(request).finish();
    find(id);
    if (!waiting.retry(id, customerId, calendar.now())) {
      throw QueryProblems.nothingWaits(customerId);
    }
    return answer(new SubscriptionStatus.Retried(1));
  }

  @PostMapping("/{subscriptionId}/deliveries/{customerId}/discard")
  ResponseEntity<byte[]> discard(
      @PathVariable("subscriptionId") String id,
      @PathVariable("customerId") String customerId,
      HttpServletRequest request) {
    QueryParameters parameters = new QueryParameters(request);
    String text =
        parameters
            .take("position")
            .filter(given -> given.matches("\\d{1,18}"))
            .orElseThrow(() -> QueryProblems.invalidParameter("position", POSITION));
    parameters.finish();
    find(id);
    List<WaitingEvent> first = waiting.first(id, customerId, 1);
    if (first.isEmpty()) {
      throw QueryProblems.nothingWaits(customerId);
    }
    if (!waiting.discard(id, customerId, Long.parseLong(text), calendar.now())) {
      throw QueryProblems.otherParked(first.getFirst().position());
    }
    return answer(new SubscriptionStatus.Retried(1));
  }

  private Subscription find(String id) {
    return subscriptions.find(id).orElseThrow(() -> QueryProblems.unknownSubscription(id));
  }

  private ResponseEntity<byte[]> answer(Object value) {
    return presenters.ofCaller().entity(HttpStatus.OK, Map.of(), value);
  }

  private SubscriptionStatus status(Subscription subscription, @Nullable String secret) {
    String id = subscription.id();
    return SubscriptionStatus.of(
        subscription,
        progress.position(id).orElse(subscription.startAfter()),
        log.head(),
        waiting.count(id),
        waiting.parked(id),
        progress.owner(id),
        secret);
  }
}
