package io.perennial.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.tokens.DocumentTokenStore;
import io.perennial.platform.web.WebConfiguration;
import io.perennial.platform.wiring.CommonSettings;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Duty;
import io.perennial.platform.wiring.EventStoreSetup;
import io.perennial.platform.wiring.NodeId;
import io.perennial.platform.wiring.PlatformConfiguration;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.query.history.CustomerEvents;
import io.perennial.query.history.HistoryView;
import io.perennial.query.live.ParkedFailures;
import io.perennial.query.live.Parking;
import io.perennial.query.live.PreparedFigures;
import io.perennial.query.live.ServedViews;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.live.ViewGenerations;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.live.ViewRuntime;
import io.perennial.query.rebuild.Rebuilds;
import io.perennial.query.web.QueryDoors;
import java.util.List;
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
@EnableConfigurationProperties({QuerySettings.class, ViewPolicySettings.class})
@Import({PlatformConfiguration.class, WebConfiguration.class, QueryDoors.class})
public class QuerySideConfiguration {

  @Bean
  HistoryView historyView() {
    return new HistoryView();
  }

  @Bean
  ViewCatalogue viewCatalogue(
      PlatformSettings settings, ViewPolicySettings policies, HistoryView history) {
    return new ViewCatalogue(
        Views.all(
            settings.company().currency(), policies.churn().policy(), policies.loyalty().policy()),
        List.of(history));
  }

  @Bean
  ViewGenerations viewGenerations(
      DocumentStore documents, @Qualifier(PlatformConfiguration.STORAGE) ObjectMapper mapper) {
    return new ViewGenerations(documents, mapper);
  }

  /** The rules that views are folded and figures are made with. */
  @Bean
  CommonSettings commonViewPolicies(ViewPolicySettings policies) {
    return CommonSettings.of("perennial.view-policy", policies);
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
        tokens,
        eventStore.positions(),
        settings,
        meters);
  }

  @Bean
  ViewProgress viewProgress(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      ViewRuntime runtime,
      DocumentTokenStore tokens,
      Parking parking,
      EventLog log,
      MeterRegistry meters) {
    return new ViewProgress(catalogue, generations, runtime, tokens, parking, log, meters);
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
      NodeId node) {
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
        node.value());
  }

  @Bean
  ServedViews servedViews(
      ViewGenerations generations,
      DocumentStore documents,
      @Qualifier(PlatformConfiguration.STORAGE) ObjectMapper mapper) {
    return new ServedViews(generations, documents, mapper);
  }

  @Bean(destroyMethod = "close")
  PreparedFigures preparedFigures(ViewProgress progress, QuerySettings settings) {
    return new PreparedFigures(progress, settings);
  }

  @Bean
  CustomerEvents customerEvents(EventLog log) {
    return new CustomerEvents(log);
  }

  /** Down until every view has reached the head that stood in the log when this process started. */
  @Bean
  HealthIndicator viewsHealth(ViewProgress progress) {
    return () -> (progress.ready() ? Health.up() : Health.outOfService()).build();
  }

  @Bean
  Duty liveViews(ViewRuntime runtime, Rebuilds rebuilds) {
    return new Duty(
        runtime::start,
        () -> {
          rebuilds.close();
          runtime.close();
        });
  }
}
