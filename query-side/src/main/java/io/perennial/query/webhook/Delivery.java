package io.perennial.query.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.LogReading;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.webhook.Subscription.Status;
import io.perennial.query.webhook.Subscription.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the events of one subscription, which this node has claimed, in rounds: what waits and is
 * due, and what comes next in the log. What is not delivered is put aside, behind what waits of the
 * same customer, before the place in the log is moved on; so after a crash an event is sent twice
 * rather than never. While the receiver is away the log is not read on: it is tried now and then
 * with few events.
 */
final class Delivery implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /** Customers with which it is tried whether the receiver is there again. */
  private static final int PROBES = 3;

  private final String id;
  private final Means means;
  private final BooleanSupplier closing;
  private final LogReading reading;
  private final WebhookMeters meters;
  private final Semaphore places;
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  /** What deliveries are made with. */
  record Means(
      Subscriptions subscriptions,
      Waiting waiting,
      Progress progress,
      WebhookClient client,
      EventLog log,
      CompanyCalendar calendar,
      WebhookSettings settings,
      BackOff backOff,
      MeterRegistry meters) {}

  /**
   * @param position up to which events have been read before
   * @param closing whether this node ends, so that no more is sent
   */
  Delivery(Subscription subscription, long position, Means means, BooleanSupplier closing) {
    this.id = subscription.id();
    this.means = means;
    this.closing = closing;
    this.places = new Semaphore(means.settings.parallel());
    long head = means.log.head();
    if (position > head) {
      LOG.warn(
          "{} has been sent events up to position {}, and the log ends at {}: it goes on from there",
          id,
          position,
          head);
    }
    this.reading = means.log.read(Math.min(position, head), subscription.filter().wanted());
    this.meters = new WebhookMeters(means.meters, id);
  }

  /**
   * Does what can be done now.
   *
   * @param patience how long to wait for an event to be recorded, if there is nothing else to do
   * @return whether there may be more to do at once
   */
  boolean round(Subscription subscription, Duration patience) throws InterruptedException {
    long before = reading.position();
    Instant now = means.calendar.now();
    Trouble trouble = subscription.trouble();
    if (trouble != null && now.isBefore(trouble.nextTry())) {
      means.progress.renew(id, before);
      return false;
    }
    Round round = new Round(trouble != null);
    List<WaitingCustomer> due =
        means.waiting.due(id, now, trouble == null ? 2 * means.settings.parallel() : PROBES);
    List<RecordedEvent> read =
        read(
            trouble == null ? means.settings.batch() : 1, due.isEmpty() ? patience : Duration.ZERO);
    Map<String, RecordedEvent> known = new LinkedHashMap<>();
    read.forEach(event -> known.put(event.eventId(), event));
    List<Queue> queues = new ArrayList<>(fresh(read));
    for (WaitingCustomer customer : due) {
      Queue queue = new Queue(customer.customerId(), customer);
      means.waiting.first(id, customer.customerId(), means.settings.batch()).forEach(queue::add);
      queues.add(queue);
    }
    send(subscription, queues, known, round, before);
    Instant then = means.calendar.now();
    queues.forEach(queue -> settle(queue, round, then));
    means.progress.renew(id, reading.position());
    judge(trouble, round, then);
    measure();
    return (round.isDelivered() || reading.position() != before) && !round.isOver();
  }

  private List<RecordedEvent> read(int most, Duration patience) {
    List<RecordedEvent> read = new ArrayList<>();
    Optional<RecordedEvent> next = reading.next(patience);
    while (next.isPresent()) {
      read.add(next.get());
      next = read.size() < most ? reading.next(Duration.ZERO) : Optional.empty();
    }
    return read;
  }

  /** What comes behind something that waits waits, too; the others are sent. */
  private List<Queue> fresh(List<RecordedEvent> read) {
    Set<String> waiting =
        means.waiting.among(id, read.stream().map(RecordedEvent::customerId).distinct().toList());
    Map<String, Queue> queues = new LinkedHashMap<>();
    List<WaitingEvent> behind = new ArrayList<>();
    for (RecordedEvent event : read) {
      if (waiting.contains(event.customerId())) {
        behind.add(WaitingEvent.of(id, event));
      } else {
        queues
            .computeIfAbsent(event.customerId(), customer -> new Queue(customer, null))
            .add(WaitingEvent.of(id, event));
      }
    }
    means.waiting.add(behind);
    return List.copyOf(queues.values());
  }

  /** Sends what is in the queues, those of several customers at a time, and keeps the claim. */
  private void send(
      Subscription subscription,
      List<Queue> queues,
      Map<String, RecordedEvent> known,
      Round round,
      long position)
      throws InterruptedException {
    List<Future<?>> sending = new ArrayList<>();
    for (Queue queue : queues) {
      sending.add(
          senders.submit(() -> {
            send(subscription, queue, known, round);
            return null;
          }));
    }
    RuntimeException failure = null;
    for (Future<?> each : sending) {
      try {
        await(each, position);
      } catch (RuntimeException e) {
        round.stop();
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void await(Future<?> sending, long position) throws InterruptedException {
    long renewal = means.settings.lease().toMillis() / 4;
    while (true) {
      try {
        sending.get(renewal, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        means.progress.renew(id, position);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException("Events of " + id + " could not be sent", e.getCause());
      }
    }
  }

  private void send(
      Subscription subscription, Queue queue, Map<String, RecordedEvent> known, Round round)
      throws InterruptedException {
    places.acquire();
    try {
      for (WaitingEvent event : queue.events()) {
        if (round.isStopped() || closing.getAsBoolean()) {
          return;
        }
        Optional<RecordedEvent> recorded =
            Optional.ofNullable(known.get(event.eventId())).or(() -> find(event));
        if (recorded.isPresent()) {
          Attempt attempt = means.client.send(subscription, recorded.get());
          meters.count(attempt);
          round.add(queue.customerId(), queue.waiting() == null, attempt);
          if (isFailed(queue, attempt)) {
            return;
          }
        }
        if (queue.waiting() != null) {
          means.waiting.remove(event);
        }
        queue.delivered();
      }
    } finally {
      places.release();
    }
  }

  private static boolean isFailed(Queue queue, Attempt attempt) {
    switch (attempt) {
      case Attempt.Delivered taken -> {
        return false;
      }
      case Attempt.Failed failed -> queue.failed(failed.failure());
      case Attempt.Away away -> queue.failed(away.failure());
      case Attempt.Gone gone -> queue.failed(gone.failure());
    }
    return true;
  }

  /** The event as it stands in the log; none when an older backup of the log was restored. */
  private Optional<RecordedEvent> find(WaitingEvent event) {
    return means.log.stream(event.streamId(), event.sequence(), 1).stream()
        .filter(found -> found.eventId().equals(event.eventId()))
        .findFirst()
        .map(found -> found.at(event.position()));
  }

  private void settle(Queue queue, Round round, Instant now) {
    String customer = queue.customerId();
    WaitingCustomer before = queue.waiting();
    if (queue.rest().isEmpty()) {
      if (before == null) {
        return;
      }
      if (means.waiting.first(id, customer, 1).isEmpty()) {
        means.waiting.remove(id, customer);
      } else {
        means.waiting.put(WaitingCustomer.anew(id, customer, now, null));
      }
      return;
    }
    if (before == null) {
      means.waiting.add(queue.rest());
    }
    String failure = queue.failure();
    if (failure == null || round.isOver()) {
      String said = failure == null && before != null ? before.failure() : failure;
      means.waiting.put(WaitingCustomer.anew(id, customer, now, said));
    } else {
      means.waiting.put(failed(before, customer, failure, now));
    }
  }

  private WaitingCustomer failed(
      @Nullable WaitingCustomer before, String customer, String failure, Instant now) {
    Instant known = before == null ? null : before.failingSince();
    Instant since = known == null ? now : known;
    int attempts = known == null || before == null ? 1 : before.attempts() + 1;
    boolean parked = !now.isBefore(since.plus(means.settings.parkAfter()));
    if (parked) {
      LOG.warn("Events of {} for {} are parked: {}", customer, id, failure);
    }
    return new WaitingCustomer(
        id, customer, since, attempts, now.plus(means.backOff.after(attempts)), failure, parked);
  }

  private void judge(@Nullable Trouble before, Round round, Instant now) {
    Attempt.Gone gone = round.gone();
    Attempt.Away away = round.away();
    if (gone != null) {
      LOG.warn("The receiver of {} is gone: {}", id, gone.failure());
      stop(Status.GONE, new Trouble(now, 1, now, gone.failure()));
    } else if (away != null) {
      int attempts = before == null ? 1 : before.attempts() + 1;
      Instant since = before == null ? now : before.since();
      Duration pause = away.pause() == null ? means.backOff.after(attempts) : away.pause();
      Trouble trouble = new Trouble(since, attempts, now.plus(pause), away.failure());
      if (now.isBefore(since.plus(means.settings.parkAfter()))) {
        means.subscriptions.change(id, at -> isActive(at) ? at.with(trouble) : at);
      } else {
        LOG.warn("{} is parked: {}", id, away.failure());
        stop(Status.PARKED, trouble);
      }
    } else if (before != null && round.isDelivered()) {
      means.subscriptions.change(id, at -> isActive(at) ? at.with((Trouble) null) : at);
    }
  }

  private void stop(Status status, Trouble trouble) {
    means.subscriptions.change(id, at -> isActive(at) ? at.with(status, trouble) : at);
  }

  private static boolean isActive(Subscription subscription) {
    return subscription.status() == Status.ACTIVE;
  }

  private void measure() {
    meters.set(
        Math.max(0, means.log.head() - reading.position()),
        means.waiting.count(id),
        means.waiting.parked(id));
  }

  @Override
  public void close() {
    reading.close();
    senders.shutdownNow();
    meters.close();
  }
}
