package io.perennial.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.platform.churn.ChurnSettings;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.LogHeader;
import io.perennial.platform.receivables.ReceivablesSettings;
import io.perennial.platform.salesday.SalesDayPolicy;
import io.perennial.platform.service.ServiceDoor;
import io.perennial.platform.tier.TierBenefitSettings;
import io.perennial.platform.tokens.DocumentTokenStore;
import io.perennial.platform.web.WebConfiguration;
import io.perennial.platform.wiring.CommonSettings;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Duty;
import io.perennial.platform.wiring.EventStoreSetup;
import io.perennial.platform.wiring.NodeId;
import io.perennial.platform.wiring.PlatformConfiguration;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.query.feed.FeedSettings;
import io.perennial.query.frozen.FrozenSettings;
import io.perennial.query.frozen.FrozenViews;
import io.perennial.query.history.CustomerEvents;
import io.perennial.query.history.HistoryView;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.FrozenGenerations;
import io.perennial.query.live.LogHead;
import io.perennial.query.live.ParkedFailures;
import io.perennial.query.live.Parking;
import io.perennial.query.live.PreparedFigures;
import io.perennial.query.live.SeenLog;
import io.perennial.query.live.ServedViews;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.live.ViewGenerations;
import io.perennial.query.live.ViewHealth;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.live.ViewRuntime;
import io.perennial.query.rebuild.Comparer;
import io.perennial.query.rebuild.Comparisons;
import io.perennial.query.rebuild.Guardian;
import io.perennial.query.rebuild.HeldRebuilds;
import io.perennial.query.rebuild.Rebuilds;
import io.perennial.query.view.CorrectedView;
import io.perennial.query.web.QueryDoors;
import io.perennial.query.webhook.WebhookConfiguration;
import io.perennial.query.webhook.WebhookSettings;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The query side, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  QuerySettings.class,
  AccessLogSettings.class,
  ViewPolicySettings.class,
  FeedSettings.class,
  FrozenSettings.class,
  WebhookSettings.class
})
@Import({
  PlatformConfiguration.class,
  ServiceDoor.class,
  WebConfiguration.class,
  AnalysisConfiguration.class,
  QueryDoors.class,
  WebhookConfiguration.class
})
public class QuerySideConfiguration {

  @Bean
  HistoryView historyView() {
    return new HistoryView();
  }

  @Bean
  ViewPolicies viewPolicies(
      PlatformSettings settings,
      ChurnSettings churn,
      TierBenefitSettings tierBenefits,
      ComplaintPolicy complaints,
      SalesDayPolicy salesDays,
      ReceivablesSettings receivables,
      ViewPolicySettings policies) {
    return new ViewPolicies(
        settings.company().currency(),
        tierBenefits.benefits(),
        churn.policy(),
        policies.loyalty().policy(),
        policies.health().policy(),
        policies.toDo().policy(complaints, salesDays),
        receivables.policy());
  }

  @Bean
  ViewCatalogue viewCatalogue(ViewPolicies policies, HistoryView history, CustomerEvents events) {
    return new ViewCatalogue(
        CorrectedView.all(Views.all(policies), events.past(Horizon.NONE)), List.of(history));
  }

  @Bean
  ViewGenerations viewGenerations(
      DocumentStore documents, @Qualifier(PlatformConfiguration.STORAGE) ObjectMapper mapper) {
    return new ViewGenerations(documents, mapper);
  }

  @Bean
  FrozenGenerations frozenGenerations(
      DocumentStore documents, @Qualifier(PlatformConfiguration.STORAGE) ObjectMapper mapper) {
    return new FrozenGenerations(documents, mapper);
  }

  /** The rules that views are folded and figures are made with. */
  @Bean
  CommonSettings commonViewPolicies(ViewPolicySettings policies) {
    return CommonSettings.of("perennial.view-policy", policies);
  }

  /** Whoever is asked, the same is demanded. */
  @Bean
  CommonSettings commonAccessLog(AccessLogSettings settings) {
    return CommonSettings.of("perennial.access-log", settings);
  }

  @Bean
  Parking parking(
      DocumentStore documents,
      @Qualifier(PlatformConfiguration.STORAGE) ObjectMapper mapper,
      CompanyCalendar calendar) {
    return new Parking(documents, mapper, calendar);
  }

  @Bean(destroyMethod = "close")
  ViewRuntime viewRuntime(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      DocumentStore documents,
      @Qualifier(PlatformConfiguration.STORAGE) ObjectMapper mapper,
      Parking parking,
      EventStore events,
      EventReader reader,
      DocumentTokenStore tokens,
      EventStoreSetup eventStore,
      QuerySettings settings,
      MeterRegistry meters) {
    return new ViewRuntime(
        catalogue,
        generations,
        documents,
        mapper,
        parking,
        events,
        reader,
        tokens,
        eventStore.positions(),
        settings,
        meters);
  }

  @Bean(destroyMethod = "close")
  LogHead logHead(EventLog log) {
    return new LogHead(log);
  }

  @Bean
  ViewHealth viewHealth(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      ViewRuntime runtime,
      QuerySettings settings) {
    return new ViewHealth(catalogue, generations, runtime, settings);
  }

  @Bean
  ViewProgress viewProgress(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      ViewRuntime runtime,
      DocumentTokenStore tokens,
      Parking parking,
      EventLog log,
      LogHead head,
      ViewHealth health,
      MeterRegistry meters) {
    return new ViewProgress(
        catalogue, generations, runtime, tokens, parking, log, head, health, meters);
  }

  @Bean
  Guardian guardian(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      FrozenGenerations frozen,
      ViewProgress progress,
      ViewHealth health,
      DocumentStore documents,
      @Qualifier(PlatformConfiguration.STORAGE) ObjectMapper mapper,
      LogHeader header,
      EventLog log) {
    return new Guardian(
        catalogue,
        generations,
        frozen,
        progress,
        health,
        new SeenLog(documents, mapper, header, log),
        log);
  }

  @Bean
  ParkedFailures parkedFailures(
      Parking parking,
      ViewGenerations generations,
      DocumentStore documents,
      @Qualifier(PlatformConfiguration.STORAGE) ObjectMapper mapper,
      EventLog log) {
    return new ParkedFailures(parking, generations, documents, mapper, log);
  }

  @Bean(destroyMethod = "close")
  Rebuilds rebuilds(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      ViewRuntime runtime,
      ViewProgress progress,
      DocumentTokenStore tokens,
      Parking parking,
      DocumentStore documents,
      @Qualifier(PlatformConfiguration.STORAGE) ObjectMapper mapper,
      EventLog log,
      CompanyCalendar calendar,
      QuerySettings settings,
      NodeId node,
      Guardian guardian,
      Comparer comparer) {
    return new Rebuilds(
        catalogue,
        generations,
        runtime,
        progress,
        tokens,
        parking,
        documents,
        mapper,
        log,
        calendar,
        settings,
        node.value(),
        guardian,
        comparer);
  }

  @Bean
  Comparisons comparisons(DocumentStore documents) {
    return new Comparisons(documents);
  }

  @Bean
  Comparer comparer(
      ViewGenerations generations,
      ViewProgress progress,
      DocumentStore documents,
      @Qualifier(PlatformConfiguration.STORAGE) ObjectMapper mapper,
      EventLog log,
      CompanyCalendar calendar,
      QuerySettings settings,
      Comparisons comparisons) {
    return new Comparer(
        generations, progress, documents, mapper, log, calendar, settings, comparisons);
  }

  @Bean
  HeldRebuilds heldRebuilds(
      ViewGenerations generations,
      ViewRuntime runtime,
      ViewProgress progress,
      CompanyCalendar calendar,
      QuerySettings settings) {
    return new HeldRebuilds(generations, runtime, progress, calendar, settings);
  }

  @Bean
  ServedViews servedViews(
      ViewGenerations generations,
      FrozenGenerations frozen,
      DocumentStore documents,
      @Qualifier(PlatformConfiguration.STORAGE) ObjectMapper mapper) {
    return new ServedViews(generations, frozen, documents, mapper);
  }

  @Bean(destroyMethod = "close")
  FrozenViews frozenViews(
      FrozenGenerations registry,
      ViewGenerations generations,
      ServedViews served,
      ViewProgress progress,
      ViewRuntime runtime,
      Parking parking,
      DocumentStore documents,
      EventLog log,
      CustomerEvents events,
      CompanyCalendar calendar,
      QuerySettings settings,
      FrozenSettings bounds,
      NodeId node,
      MeterRegistry meters) {
    return new FrozenViews(
        registry,
        generations,
        served,
        progress,
        runtime,
        parking,
        documents,
        log,
        events,
        calendar,
        settings,
        bounds,
        node.value(),
        meters);
  }

  @Bean(destroyMethod = "close")
  PreparedFigures preparedFigures(
      ViewProgress progress, ServedViews served, QuerySettings settings, MeterRegistry meters) {
    return new PreparedFigures(progress, served, settings, meters);
  }

  @Bean
  CustomerEvents customerEvents(EventLog log) {
    return new CustomerEvents(log);
  }

  /** Part of readiness as {@code views}: out of service while a view is not ready, with why. */
  @Bean
  HealthIndicator viewsHealthIndicator(ViewHealth health) {
    return () -> {
      try {
        Map<String, String> reasons = health.notReady();
        return (reasons.isEmpty() ? Health.up() : Health.outOfService())
            .withDetails(reasons)
            .build();
      } catch (DocumentStoreUnavailableException e) {
        return Health.down(e).build();
      }
    };
  }

  @Bean
  Duty liveViews(ViewRuntime runtime, Rebuilds rebuilds, FrozenViews frozen) {
    return new Duty(
        new Duty.Description(
            "views", "Folds events into views, and rebuilds them; nodes share the customers"),
        runtime::start,
        () -> {
          frozen.close();
          rebuilds.close();
          runtime.close();
        });
  }
}
