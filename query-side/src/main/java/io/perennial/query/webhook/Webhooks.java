package io.perennial.query.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.Outages;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.webhook.Subscription.Status;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the events of every subscription that no other node sends, one beside the other, so that
 * none waits for another.
 */
public final class Webhooks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

  private final Delivery.Means means;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable ExecutorService threads;

  /**
   * Sends nothing until it is started.
   *
   * @param chance from 0 to 1, by which waits differ
   */
  public Webhooks(
      Subscriptions subscriptions,
      Waiting waiting,
      Progress progress,
      WebhookClient client,
      EventLog log,
      CompanyCalendar calendar,
      WebhookSettings settings,
      DoubleSupplier chance,
      MeterRegistry meters) {
    this.means =
        new Delivery.Means(
            subscriptions,
            waiting,
            progress,
            client,
            log,
            calendar,
            settings,
            new BackOff(settings.backOff(), settings.longestBackOff(), chance),
            meters);
  }

  /** Looks from now on what there is to be done. */
  public synchronized void start() {
    ExecutorService started =
        Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("webhooks-", 0).daemon().factory());
    threads = started;
    started.execute(() -> {
      do {
        look(started);
      } while (!isClosing(means.settings().lookInterval()));
    });
  }

  /** Whether this node ends, now or in a while. */
  private boolean isClosing(Duration patience) {
    try {
      return closing.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void look(ExecutorService started) {
    try {
      for (Subscription subscription : means.subscriptions().all()) {
        if (subscription.status() == Status.ACTIVE && running.add(subscription.id())) {
          started.execute(() -> run(subscription));
        }
      }
    } catch (RuntimeException e) {
      warn("Subscriptions cannot be looked at now", e);
    }
  }

  private static void warn(String what, RuntimeException e) {
    if (Outages.isOutage(e)) {
      LOG.warn("{}: {}", what, e.getMessage());
    } else {
      LOG.warn(what, e);
    }
  }

  /** What fails is begun anew at the next look. */
  private void run(Subscription subscription) {
    String id = subscription.id();
    try {
      OptionalLong position = means.progress().claim(id, subscription.startAfter());
      if (position.isPresent()) {
        try (Delivery delivery =
            new Delivery(
                subscription, position.getAsLong(), means, () -> isClosing(Duration.ZERO))) {
          deliver(id, delivery);
        } finally {
          means.progress().release(id);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Progress.ClaimLostException e) {
      LOG.info("{}", e.getMessage());
    } catch (RuntimeException e) {
      warn("Events of " + id + " cannot be sent now", e);
    } finally {
      running.remove(id);
    }
  }

  private void deliver(String id, Delivery delivery) throws InterruptedException {
    Duration look = means.settings().lookInterval();
    boolean more = true;
    while (!isClosing(Duration.ZERO)) {
      Subscription now = means.subscriptions().find(id).orElse(null);
      if (now == null) {
        forget(id); // it has been removed, while events were put aside
        return;
      }
      if (now.status() != Status.ACTIVE || (now.trouble() != null && !more && isClosing(look))) {
        return;
      }
      more = delivery.round(now, look);
    }
  }

  /** Removes a subscription and all that waits for it. */
  public void remove(String id) {
    means.subscriptions().remove(id);
    forget(id);
  }

  private void forget(String id) {
    means.progress().remove(id);
    means.waiting().clear(id);
  }

  /** Stops when what is being sent has been answered, or has not been in time. */
  @Override
  public void close() {
    closing.countDown();
    ExecutorService started;
    synchronized (this) {
      started = threads;
    }
    if (started != null) {
      started.close();
    }
  }
}
