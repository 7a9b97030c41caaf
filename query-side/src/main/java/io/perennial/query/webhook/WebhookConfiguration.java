package io.perennial.query.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Duty;
import io.perennial.platform.wiring.NodeId;
import io.perennial.query.feed.FeedSettings;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sending of events to subscribers, put together. */
@Configuration(proxyBeanMethods = false)
public class WebhookConfiguration {

  @Bean
  Subscriptions subscriptions(
      DocumentStore store, CompanyCalendar calendar, WebhookSettings settings) {
    return new Subscriptions(store, calendar, settings.secretOverlap());
  }

  @Bean
  Waiting waitingDeliveries(DocumentStore store) {
    return new Waiting(store);
  }

  @Bean
  Progress webhookProgress(
      DocumentStore store, CompanyCalendar calendar, WebhookSettings settings, NodeId node) {
    return new Progress(store, calendar.clock(), settings.lease(), node.value());
  }

  @Bean(destroyMethod = "close")
  WebhookClient webhookClient(
      Subscriptions subscriptions,
      WebhookSettings settings,
      FeedSettings feed,
      CompanyCalendar calendar) {
    return new WebhookClient(
        subscriptions, new AllowedReceivers(settings), feed.source(), settings.timeout(), calendar);
  }

  @Bean(destroyMethod = "close")
  Webhooks webhooks(
      Subscriptions subscriptions,
      Waiting waiting,
      Progress progress,
      WebhookClient client,
      EventLog log,
      CompanyCalendar calendar,
      WebhookSettings settings,
      MeterRegistry meters) {
    return new Webhooks(
        subscriptions,
        waiting,
        progress,
        client,
        log,
        calendar,
        settings,
        () -> ThreadLocalRandom.current().nextDouble(),
        meters);
  }

  @Bean
  Duty deliveries(Webhooks webhooks) {
    return new Duty(
        new Duty.Description(
            "deliveries", "Sends events to subscribers; each subscription is one node's at a time"),
        webhooks::start,
        webhooks::close);
  }
}
