package io.perennial.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.command.claim.ClaimRules;
import io.perennial.command.claim.Claims;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.continuity.LogContinuity;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.tier.TierPolicy;
import io.perennial.command.customer.winning.WinningPolicy;
import io.perennial.command.dispatch.CommandDispatcher;
import io.perennial.command.dispatch.CommandKernel;
import io.perennial.command.dispatch.CommandTargets;
import io.perennial.command.dispatch.FourEyesWatch;
import io.perennial.command.duty.ToDos;
import io.perennial.command.erasing.ErasureConfiguration;
import io.perennial.command.erasing.LegalHolds;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.reaction.ReactionConfiguration;
import io.perennial.command.sender.CommandSender;
import io.perennial.command.tiering.TieringConfiguration;
import io.perennial.command.upkeep.Upkeep;
import io.perennial.command.web.CommandBatch;
import io.perennial.command.web.CommandDoor;
import io.perennial.command.web.CommandPaths;
import io.perennial.command.web.CommandRequests;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.access.AccessLog;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.churn.ChurnSettings;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.Fact;
import io.perennial.platform.eventstore.GrowingSnapshotTrigger;
import io.perennial.platform.eventstore.LogHeader;
import io.perennial.platform.eventstore.ReadableHistory;
import io.perennial.platform.eventstore.ReadableSnapshotter;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.eventstore.UsableSnapshots;
import io.perennial.platform.salesday.SalesDayPolicy;
import io.perennial.platform.service.ServiceDoor;
import io.perennial.platform.tier.TierBenefitSettings;
import io.perennial.platform.tier.TieringSettings;
import io.perennial.platform.web.CallerRates;
import io.perennial.platform.web.WebConfiguration;
import io.perennial.platform.wiring.AggregateCache;
import io.perennial.platform.wiring.BusinessDateSettings;
import io.perennial.platform.wiring.CommonSettings;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Duty;
import io.perennial.platform.wiring.EventStoreSetup;
import io.perennial.platform.wiring.LoadMeter;
import io.perennial.platform.wiring.NodeId;
import io.perennial.platform.wiring.PlatformConfiguration;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.platform.wiring.PlatformSettings.DocumentStoreEngine;
import io.perennial.platform.wiring.PlatformSettings.EventStoreEngine;
import io.perennial.platform.wiring.Serializers;
import io.perennial.platform.wiring.SnapshotTypes;
import io.perennial.platform.wiring.StartCondition;
import io.perennial.platform.wiring.WrongSettingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** The command side, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CommandSettings.class, PolicySettings.class})
@Import({
  PlatformConfiguration.class,
  ServiceDoor.class,
  WebConfiguration.class,
  CommandDoor.class,
  ReactionConfiguration.class,
  UpkeepConfiguration.class,
  ErasureConfiguration.class,
  TieringConfiguration.class
})
public class CommandSideConfiguration {

  /** Commands of the service itself that are executed at once. */
  private static final int SENDERS = 4;

  private static final Duration NOTE_INTERVAL = Duration.ofSeconds(2);

  @Bean
  CommandCatalogue commandCatalogue() {
    return Commands.catalogue();
  }

  @Bean
  CommandTargets commandTargets(CommandCatalogue catalogue) {
    return new CommandTargets(catalogue);
  }

  @Bean
  SnapshotTypes snapshotTypes() {
    return new SnapshotTypes(Aggregates.BY_NAME);
  }

  @Bean
  ConfigurerModule aggregates(
      CommandTargets targets,
      PlatformSettings settings,
      PolicySettings policies,
      BusinessDateSettings dateSettings,
      ChurnSettings churn,
      TieringSettings tiering,
      TierBenefitSettings tierBenefits,
      ComplaintPolicy complaints,
      SalesDayPolicy salesDays,
      CompanyCalendar calendar,
      EventLog events,
      EventReader reader,
      Serializers serializers,
      MeterRegistry meters) {
    ReportingCurrency currency = reportingCurrency(settings);
    BusinessDates dates = businessDates(dateSettings, calendar);
    Cache cache = aggregates(settings, events);
    return configurer -> {
      configurer
          .registerComponent(
              CustomerDirectory.class, c -> id -> events.lastSequence(id).isPresent())
          .registerComponent(RecordedFacts.class, c -> (id, sequence) -> fact(events, id, sequence))
          .registerComponent(ReportingCurrency.class, c -> currency)
          .registerComponent(BusinessDates.class, c -> dates)
          .registerComponent(ChurnPolicy.class, c -> churn.policy())
          .registerComponent(ComplaintPolicy.class, c -> complaints)
          .registerComponent(CreditPolicy.class, c -> policies.credit().policy())
          .registerComponent(
              TierPolicy.class,
              c -> new TierPolicy(tiering.scheme(), tierBenefits.benefits().goodwillShares()))
          .registerComponent(WinningPolicy.class, c -> policies.winning().policy())
          .registerComponent(SalesDayPolicy.class, c -> salesDays)
          .registerComponent(Snapshotter.class, c -> ReadableSnapshotter.of(c, reader));
      for (Class<?> aggregate : Aggregates.BY_NAME.values()) {
        configurer.configureAggregate(
            AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCommandTargetResolver(c -> targets)
                .configureCache(c -> cache)
                .configureEventStreamFilter(c -> new ReadableHistory(reader, aggregate))
                .configureSnapshotFilter(c -> new UsableSnapshots(serializers.general()))
                .configureSnapshotTrigger(c ->
                    new LoadMeter(
                        new GrowingSnapshotTrigger(
                            c.snapshotter(), settings.events().snapshotAfter()),
                        meters)));
      }
    };
  }

  /**
   * Where other nodes may handle the same aggregate, a cached one may be stale: an append would be
   * refused and tried again, but a refusal or a quiet answer on stale state would stand.
   */
  private static Cache aggregates(PlatformSettings settings, EventLog events) {
    long bytes = settings.events().cacheSize().toBytes();
    if (bytes == 0) {
      return NoCache.INSTANCE;
    }
    return settings.eventStore() == EventStoreEngine.EMBEDDED
        ? new AggregateCache(bytes)
        : AggregateCache.besideOtherNodes(bytes, events::lastSequence);
  }

  static BusinessDates businessDates(BusinessDateSettings settings, CompanyCalendar calendar) {
    try {
      return new BusinessDates(calendar, settings.lowest(), settings.yearsAhead());
    } catch (IllegalArgumentException e) {
      throw new WrongSettingException(
          "perennial.policy.dates",
          settings.lowest() + " and " + settings.yearsAhead() + ": " + e.getMessage(),
          e);
    }
  }

  private static Optional<LifecycleEvent> fact(EventLog events, String streamId, long sequence) {
    return events.stream(streamId, sequence, 1).stream()
        .map(RecordedEvent::fact)
        .filter(Fact.Readable.class::isInstance)
        .map(fact -> ((Fact.Readable) fact).event())
        .findFirst();
  }

  private static ReportingCurrency reportingCurrency(PlatformSettings settings) {
    try {
      return new ReportingCurrency(settings.company().currency());
    } catch (IllegalArgumentException e) {
      throw new WrongSettingException(
          "perennial.company.currency",
          settings.company().currency() + " is not an ISO 4217 currency that is paid in",
          e);
    }
  }

  @Bean
  ClaimRules claimRules(
      CommandCatalogue catalogue,
      DocumentStore documents,
      CompanyCalendar calendar,
      CommandSettings settings,
      EventLog events) {
    return ClaimRules.of(
        new Claims(documents, calendar, settings.claimMinimumAge(), settings.claimRecheck()),
        catalogue,
        events);
  }

  @Bean
  ConfigurerModule commandKernel(
      CommandTargets targets,
      EventLog events,
      ClaimRules claims,
      ToDos toDos,
      LegalHolds holds,
      AccessLog accesses,
      CommandSettings settings,
      EventStoreSetup eventStore,
      CompanyCalendar calendar) {
    CommandKernel kernel =
        new CommandKernel(
            targets,
            events,
            List.of(new FourEyesWatch(targets, accesses), claims, toDos, holds),
            settings.retries(),
            calendar);
    return configurer -> {
      kernel.registerAround(configurer);
      configurer.configureCommandBus(c -> eventStore.commandBus(c, kernel.bus(c)));
    };
  }

  @Bean(destroyMethod = "close")
  CommandDispatcher commandDispatcher(
      org.axonframework.config.Configuration axon,
      CommandCatalogue catalogue,
      MeterRegistry meters,
      CommandSettings settings) {
    return new CommandDispatcher(
        axon.commandBus(), catalogue, meters, settings.timeout(), settings.handlers());
  }

  @Bean
  Idempotency idempotency(
      DocumentStore documents,
      CompanyCalendar calendar,
      NodeId node,
      PlatformSettings platform,
      CommandSettings settings,
      MeterRegistry meters) {
    return new Idempotency(
        documents,
        calendar,
        node.value(),
        platform.documentStore() == DocumentStoreEngine.EMBEDDED,
        settings.idempotencyLease(),
        settings.idempotencyRetention(),
        meters);
  }

  @Bean
  @Order(StartCondition.STORES)
  LogContinuity logContinuity(
      LogHeader header,
      EventLog events,
      DocumentStore documents,
      ClaimRules claims,
      ToDos toDos,
      LegalHolds holds,
      Idempotency idempotency,
      CompanyCalendar calendar) {
    return new LogContinuity(
        header,
        events,
        documents,
        claims,
        List.of(toDos::restore, holds::restore),
        idempotency,
        calendar);
  }

  @Bean
  Duty noteLog(LogContinuity continuity) {
    Upkeep notes = new Upkeep("log-notes", List.of(portion -> continuity.note()), NOTE_INTERVAL, 1);
    return new Duty(
        new Duty.Description(
            "log-notes", "Notes how far the log goes, so that an older one is known by it"),
        notes::start,
        () -> {
          notes.close();
          continuity.noteAtTheEnd();
        });
  }

  /** Down when the log was replaced; up with what was lost when something was. */
  @Bean
  HealthIndicator logHealthIndicator(LogContinuity continuity) {
    return () -> {
      Health.Builder health =
          continuity
              .hindrance()
              .map(why -> Health.down().withDetail("why", why))
              .orElseGet(Health::up);
      continuity.loss().ifPresent(what -> health.withDetail("lost", what));
      return health.build();
    };
  }

  /** The rules that decide, which must not depend on the node that handles a command. */
  @Bean
  CommonSettings commonPolicies(PolicySettings policies) {
    return CommonSettings.of("perennial.policy", policies);
  }

  @Bean(destroyMethod = "close")
  CommandSender commandSender(
      CommandCatalogue catalogue, CommandDispatcher dispatcher, Idempotency idempotency) {
    return new CommandSender(catalogue, dispatcher, idempotency, SENDERS);
  }

  @Bean
  CommandRequests commandRequests(
      CommandCatalogue catalogue,
      CommandDispatcher dispatcher,
      Idempotency idempotency,
      CommandSettings settings) {
    return new CommandRequests(
        catalogue, PerennialMapper.strict(), dispatcher, idempotency, settings.queryAddress());
  }

  @Bean(destroyMethod = "close")
  CommandBatch commandBatch(
      CommandCatalogue catalogue,
      CommandDispatcher dispatcher,
      Idempotency idempotency,
      CallerRates rates,
      CommandSettings settings) {
    return new CommandBatch(
        new CommandRequests(
            catalogue,
            PerennialMapper.strict(),
            dispatcher.onCallingThread(),
            idempotency,
            settings.queryAddress()),
        settings.timeout(),
        rates,
        settings.batchConcurrency(),
        settings.batchWindow(),
        Math.toIntExact(settings.batchLineLimit().toBytes()));
  }

  @Bean
  CommandPaths commandPaths(CommandCatalogue catalogue) {
    return new CommandPaths(catalogue);
  }
}
