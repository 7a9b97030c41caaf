package io.perennial.query.webhook;

import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Page;
import io.perennial.platform.document.Query;
import io.perennial.platform.document.TypedDocuments;
import io.perennial.platform.document.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be delivered, in order, per subscription and customer. Entries are added, and
 * customers taken off, by the node alone that delivers the subscription.
 */
public final class Waiting {

  private static final int PAGE = 200;
  private static final String SUBSCRIPTION = "subscription";
  private static final String QUEUE = "queue";
  private static final String STATE = "state";
  private static final String NEXT_TRY = "nextTry";

  private final TypedDocuments<WaitingEvent> events;
  private final TypedDocuments<WaitingCustomer> customers;

  /** What waits, in a store. */
  public Waiting(DocumentStore store) {
    this.events =
        new TypedDocuments<>(
            store,
            new CollectionSpec(
                Area.SAFETY,
                "webhook_waiting_v1",
                List.of(Field.text(SUBSCRIPTION), Field.text(QUEUE))),
            WaitingEvent.class,
            event ->
                Map.of(
                    SUBSCRIPTION,
                    event.subscription(),
                    QUEUE,
                    key(event.subscription(), event.customerId())));
    this.customers =
        new TypedDocuments<>(
            store,
            new CollectionSpec(
                Area.SAFETY,
                "webhook_waiting_customers_v1",
                List.of(Field.text(STATE), Field.number(NEXT_TRY))),
            WaitingCustomer.class,
            customer ->
                Map.of(
                    STATE,
                    state(customer.subscription(), customer.parked()),
                    NEXT_TRY,
                    customer.nextTry().toEpochMilli()));
  }

  private static String key(String subscription, String customerId) {
    return subscription + '/' + customerId;
  }

  private static String key(WaitingEvent event) {
    return String.format(
        Locale.ROOT, "%s/%019d", key(event.subscription(), event.customerId()), event.position());
  }

  private static String state(String subscription, boolean parked) {
    return subscription + (parked ? "/parked" : "/waiting");
  }

  private static Filter equal(String field, String value) {
    return new Filter(field, Filter.Operator.EQUAL, value);
  }

  /** Adds events, in order; adding one again changes nothing. */
  void add(List<WaitingEvent> added) {
    if (!added.isEmpty()) {
      events
          .collection()
          .write(
              added.stream()
                  .map(event -> new Write.Insert(events.document(key(event), 1, event)))
                  .toList());
    }
  }

  /** Says how it stands with a customer of whom events wait. */
  void put(WaitingCustomer customer) {
    String key = key(customer.subscription(), customer.customerId());
    while (!customers.insert(key, customer) && customers.change(key, any -> customer).isEmpty()) {
      continue; // it has been removed in between
    }
  }

  /** Which of the customers have events waiting. */
  Set<String> among(String subscription, Collection<String> customerIds) {
    Set<String> keys =
        customers
            .collection()
            .get(customerIds.stream().map(id -> key(subscription, id)).toList())
            .keySet();
    Set<String> found = new HashSet<>();
    customerIds.stream().filter(id -> keys.contains(key(subscription, id))).forEach(found::add);
    return found;
  }

  /** Customers to be tried now, those first who have waited longest. */
  List<WaitingCustomer> due(String subscription, Instant now, int limit) {
    Query query =
        new Query(
            List.of(
                equal(STATE, state(subscription, false)),
                new Filter(NEXT_TRY, Filter.Operator.AT_MOST, now.toEpochMilli())),
            NEXT_TRY,
            false,
            null,
            limit);
    return customers.collection().find(query).documents().stream().map(customers::read).toList();
  }

  /** The first events that wait for a customer. */
  public List<WaitingEvent> first(String subscription, String customerId, int limit) {
    return page(equal(QUEUE, key(subscription, customerId)), null, limit).events();
  }

  /**
   * A page of what waits.
   *
   * @param next entry behind which the next page begins; absent behind the last
   */
  public record WaitingPage(List<WaitingEvent> events, @Nullable String next) {}

  /** A page of what waits for a subscription, by customer and in order. */
  public WaitingPage page(String subscription, @Nullable String after, int limit) {
    return page(equal(SUBSCRIPTION, subscription), after, limit);
  }

  private WaitingPage page(Filter filter, @Nullable String after, int limit) {
    Page page =
        events
            .collection()
            .find(
                new Query(
                    List.of(filter),
                    null,
                    false,
                    after == null ? null : new Query.Keyset(null, after),
                    limit));
    Query.Keyset next = page.next();
    return new WaitingPage(
        page.documents().stream().map(events::read).toList(), next == null ? null : next.id());
  }

  /** How it stands with a customer; empty when nothing waits. */
  public Optional<WaitingCustomer> customer(String subscription, String customerId) {
    return customers.get(key(subscription, customerId));
  }

  /** Takes an event off, since it has been delivered or is given up. */
  void remove(WaitingEvent event) {
    events.delete(key(event));
  }

  /** Nothing waits for the customer any more. */
  void remove(String subscription, String customerId) {
    customers.delete(key(subscription, customerId));
  }

  /** Events that wait, for customers that are parked or not. */
  public long count(String subscription) {
    return events.collection().count(List.of(equal(SUBSCRIPTION, subscription)));
  }

  /** Customers that are parked. */
  public long parked(String subscription) {
    return customers.collection().count(List.of(equal(STATE, state(subscription, true))));
  }

  /** Tries a customer as soon as may be; whether anything waits for it. */
  public boolean retry(String subscription, String customerId, Instant now) {
    return change(
            subscription,
            customerId,
            customer -> WaitingCustomer.anew(subscription, customerId, now, customer.failure()))
        .isPresent();
  }

  private Optional<WaitingCustomer> change(
      String subscription, String customerId, UnaryOperator<WaitingCustomer> change) {
    return customers.change(key(subscription, customerId), change);
  }

  /** Tries all customers as soon as may be; how many there are. */
  public long retry(String subscription, Instant now) {
    List<WaitingCustomer> all = new ArrayList<>(all(subscription, true));
    all.addAll(all(subscription, false));
    return all.stream().filter(customer -> retry(subscription, customer.customerId(), now)).count();
  }

  private List<WaitingCustomer> all(String subscription, boolean parked) {
    List<WaitingCustomer> all = new ArrayList<>();
    Query.Keyset after = null;
    do {
      Page page =
          customers
              .collection()
              .find(
                  new Query(
                      List.of(equal(STATE, state(subscription, parked))),
                      null,
                      false,
                      after,
                      PAGE));
      page.documents().forEach(document -> all.add(customers.read(document)));
      after = page.next();
    } while (after != null);
    return all;
  }

  /**
   * Gives up the first event of a customer, if it is the one at that position, and tries the ones
   * behind it.
   *
   * @return whether it was
   */
  public boolean discard(String subscription, String customerId, long position, Instant now) {
    List<WaitingEvent> first = first(subscription, customerId, 1);
    if (first.isEmpty() || first.getFirst().position() != position) {
      return false;
    }
    remove(first.getFirst());
    retry(subscription, customerId, now);
    return true;
  }

  /** Removes all that waits for a subscription. */
  void clear(String subscription) {
    WaitingPage page;
    do {
      page = page(subscription, null, PAGE);
      page.events().forEach(this::remove);
    } while (!page.events().isEmpty());
    for (boolean parked : new boolean[] {true, false}) {
      all(subscription, parked).forEach(customer -> remove(subscription, customer.customerId()));
    }
  }
}
