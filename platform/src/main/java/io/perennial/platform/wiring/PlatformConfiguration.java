package io.perennial.platform.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.personal.PersonKeys;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.events.upcast.Upcasters;
import io.perennial.platform.access.AccessLog;
import io.perennial.platform.calendar.BusinessCalendar;
import io.perennial.platform.churn.ChurnSettings;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.complaint.ComplaintSettings;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.platform.document.MongoDocumentStore;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.eventstore.AxonEventLog;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.LogHeader;
import io.perennial.platform.keys.DocumentPersonKeys;
import io.perennial.platform.keys.LogsOfKeys;
import io.perennial.platform.receivables.ReceivablesSettings;
import io.perennial.platform.salesday.SalesDayPolicy;
import io.perennial.platform.salesday.SalesDaySettings;
import io.perennial.platform.security.SecurityConfiguration;
import io.perennial.platform.sqlite.SqliteFile;
import io.perennial.platform.tier.TierBenefitSettings;
import io.perennial.platform.tier.TieringSettings;
import io.perennial.platform.tokens.DocumentTokenStore;
import io.perennial.platform.web.openapi.OpenApiDoor;
import io.perennial.platform.wiring.PlatformSettings.DocumentStoreEngine;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The stores, the event log and Axon's configuration, as the settings name them.
 *
 * <p>Axon is configured by its own Configurer, without modules that register themselves: neither
 * its update checker nor the Axon Server connector is there unless asked for. The sides contribute
 * {@link ConfigurerModule} beans.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  PlatformSettings.class,
  BusinessDateSettings.class,
  BusinessCalendarSettings.class,
  ChurnSettings.class,
  ComplaintSettings.class,
  ReceivablesSettings.class,
  SalesDaySettings.class,
  TierBenefitSettings.class,
  TieringSettings.class
})
@Import({SecurityConfiguration.class, OpenApiDoor.class})
public class PlatformConfiguration {

  /** Qualifies the mapper that writes and reads what is stored. */
  public static final String STORAGE = "storage";

  private static final Duration TOKEN_CLAIM = Duration.ofSeconds(10);

  @Bean
  static KnownSettings knownSettings(ConfigurableEnvironment environment) {
    return new KnownSettings(environment);
  }

  @Bean
  CompanyCalendar companyCalendar(PlatformSettings settings) {
    try {
      Currency.getInstance(settings.company().currency());
    } catch (IllegalArgumentException e) {
      throw new WrongSettingException(
          "perennial.company.currency",
          "there is no ISO 4217 currency " + settings.company().currency(),
          e);
    }
    return CompanyCalendar.in(settings.company().timeZone());
  }

  @Bean
  NodeId nodeId() {
    return NodeId.current();
  }

  @Bean(destroyMethod = "close")
  DocumentStore documentStore(
      PlatformSettings settings, ObjectProvider<SqliteFile.Durability> durability) {
    boolean embedded = settings.documentStore() == DocumentStoreEngine.EMBEDDED;
    try {
      return embedded
          ? new SqliteDocumentStore(settings.dataDirectory(), of(durability))
          : new MongoDocumentStore(settings.mongodb().uri());
    } catch (DocumentStoreUnavailableException | IllegalArgumentException e) {
      throw new WrongSettingException(
          embedded ? "perennial.data-directory" : "perennial.mongodb.uri",
          String.valueOf(e.getMessage()),
          e);
    }
  }

  /** What is answered is on disk, unless what is written is worth nothing before all of it is. */
  private static SqliteFile.Durability of(ObjectProvider<SqliteFile.Durability> durability) {
    return durability.getIfAvailable(() -> SqliteFile.Durability.EVERY_COMMIT);
  }

  @Bean
  AccessLog accessLog(DocumentStore documents, CompanyCalendar calendar) {
    return new AccessLog(documents, calendar::now);
  }

  @Bean
  PersonKeys personKeys(DocumentStore documents) {
    return new DocumentPersonKeys(documents);
  }

  @Bean
  PersonalDataProtection personalDataProtection(
      PersonKeys keys, PlatformSettings settings, MeterRegistry meters) {
    PersonalDataProtection protection =
        new PersonalDataProtection(
            keys,
            settings.personalData().cachedKeys(),
            Duration.ofSeconds(settings.personalData().keyExpirySeconds()));
    FunctionCounter.builder(
            "perennial.personal.data.unreadable", protection, PersonalDataProtection::unreadable)
        .description("Personal texts that were asked for and whose key is missing")
        .register(meters);
    return protection;
  }

  @Bean
  @Order(StartCondition.STORES)
  StartCondition keyStoreCheck(
      EventLog events,
      DocumentStore documents,
      PersonalDataProtection protection,
      PlatformSettings settings) {
    return new KeyStoreCheck(
        events, new LogsOfKeys(documents), protection, settings.personalData().acceptLostKeys());
  }

  @Bean
  @Qualifier(STORAGE) ObjectMapper storageMapper(PersonalDataProtection protection) {
    return PerennialMapper.storage(protection);
  }

  @Bean
  Serializers serializers(
      PersonalDataProtection protection, ObjectProvider<SnapshotTypes> snapshots) {
    return Serializers.of(protection, snapshots.getIfAvailable(SnapshotTypes::none));
  }

  /**
   * The embedded store belongs to one process at a time, so that process takes over the claims of
   * the one before at once; nodes that share a store wait until the claims of a dead one have
   * expired.
   */
  @Bean
  DocumentTokenStore tokenStore(
      DocumentStore documents,
      Serializers serializers,
      NodeId node,
      CompanyCalendar calendar,
      PlatformSettings settings) {
    String owner =
        settings.documentStore() == DocumentStoreEngine.EMBEDDED ? "embedded" : node.value();
    return new DocumentTokenStore(
        documents, serializers.general(), calendar.clock(), TOKEN_CLAIM, owner);
  }

  @Bean(destroyMethod = "close")
  EventStoreSetup eventStoreSetup(
      PlatformSettings settings,
      ObjectProvider<SqliteFile.Durability> durability,
      Serializers serializers,
      MeterRegistry meters) {
    return EventStoreSetup.of(settings, of(durability), serializers, meters);
  }

  @Bean
  org.axonframework.config.Configuration axon(
      EventStoreSetup eventStore,
      Serializers serializers,
      CompanyCalendar calendar,
      List<ConfigurerModule> modules) {
    Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
    configurer
        .configureSerializer(c -> serializers.general())
        .configureMessageSerializer(c -> serializers.general())
        .configureEventSerializer(c -> serializers.events())
        .configureTransactionManager(c -> NoTransactionManager.instance())
        .registerComponent(CompanyCalendar.class, c -> calendar);
    configurer.registerEventUpcaster(c -> Upcasters.chain());
    eventStore.configure(configurer);
    modules.forEach(module -> module.configureModule(configurer));
    return configurer.buildConfiguration();
  }

  @Bean
  AxonLifecycle axonLifecycle(
      org.axonframework.config.Configuration axon, List<StartCondition> conditions) {
    return new AxonLifecycle(axon, conditions);
  }

  @Bean
  @Order(StartCondition.NODES)
  NodeAgreement nodeAgreement(
      DocumentStore documents,
      CompanyCalendar calendar,
      NodeId node,
      PlatformSettings platform,
      List<CommonSettings> settings) {
    boolean shared = platform.documentStore() != DocumentStoreEngine.EMBEDDED;
    return new NodeAgreement(documents, calendar, node, shared, settings);
  }

  @Bean
  Duty nodePresence(NodeAgreement agreement) {
    return agreement.presence();
  }

  @Bean
  CommonSettings commonCompany(PlatformSettings settings) {
    return CommonSettings.of("perennial.company", settings.company());
  }

  @Bean
  CommonSettings commonChurn(ChurnSettings settings) {
    return CommonSettings.of("perennial.policy.churn", settings);
  }

  @Bean
  CommonSettings commonTierBenefits(TierBenefitSettings settings) {
    return CommonSettings.of("perennial.policy.tier", settings);
  }

  @Bean
  CommonSettings commonTiering(TieringSettings settings) {
    return CommonSettings.of("perennial.policy.tier", settings);
  }

  @Bean
  CommonSettings commonReceivables(ReceivablesSettings settings) {
    return CommonSettings.of("perennial.policy.credit", settings);
  }

  @Bean
  BusinessCalendar businessCalendar(BusinessCalendarSettings settings, PlatformSettings platform) {
    return settings.calendar(platform.company().timeZone());
  }

  @Bean
  ComplaintPolicy complaintPolicy(ComplaintSettings settings, BusinessCalendar calendar) {
    return settings.policy(calendar);
  }

  /** What the calendar has come to be, whatever file its holidays are read from. */
  @Bean
  CommonSettings commonBusinessCalendar(BusinessCalendar calendar) {
    return CommonSettings.of("perennial.policy.business-calendar", calendar);
  }

  @Bean
  CommonSettings commonComplaints(ComplaintSettings settings) {
    return CommonSettings.of("perennial.policy.complaint", settings);
  }

  @Bean
  SalesDayPolicy salesDayPolicy(SalesDaySettings settings, PlatformSettings platform) {
    return settings.policy(platform.company().timeZone());
  }

  @Bean
  CommonSettings commonSalesDays(SalesDaySettings settings) {
    return CommonSettings.of("perennial.policy.sales-day", settings);
  }

  @Bean
  CommonSettings commonDates(BusinessDateSettings settings) {
    return CommonSettings.of("perennial.policy.dates", settings);
  }

  @Bean
  LogHeader logHeader(
      EventStoreSetup setup, ObjectProvider<org.axonframework.config.Configuration> axon) {
    return setup.header(() -> axon.getObject().eventStore());
  }

  @Bean
  @Order(StartCondition.LOG)
  StartCondition logAgreement(LogHeader header, PlatformSettings settings) {
    return new LogAgreement(header, settings.company());
  }

  @Bean(destroyMethod = "")
  EventStore eventStore(org.axonframework.config.Configuration axon) {
    return axon.eventStore();
  }

  /**
   * Asks for the event store when it is first read: what Axon is configured with may hold the log.
   */
  @Bean
  EventReader eventReader(
      Serializers serializers, ObjectProvider<org.axonframework.config.Configuration> axon) {
    return new EventReader(() -> axon.getObject().eventStore(), serializers.events());
  }

  /** Asks for the event store when it is first read, as its reader does. */
  @Bean
  EventLog eventLog(
      EventStoreSetup setup,
      ObjectProvider<org.axonframework.config.Configuration> axon,
      EventReader reader) {
    return new AxonEventLog(
        () -> axon.getObject().eventStore(), setup.positions(), reader, setup.places());
  }

  /** Part of readiness as {@code eventStore}. */
  @Bean
  HealthIndicator eventStoreHealthIndicator(
      EventStoreSetup setup, org.axonframework.config.Configuration axon) {
    return () ->
        setup
            .hindrance(axon)
            .map(why -> Health.down().withDetail("why", why))
            .orElseGet(Health::up)
            .build();
  }

  /** Part of readiness as {@code documentStore}. */
  @Bean
  HealthIndicator documentStoreHealthIndicator(DocumentStore documents) {
    return () -> {
      try {
        documents.requireUsable();
        return Health.up().build();
      } catch (DocumentStoreUnavailableException e) {
        return Health.down().withDetail("why", String.valueOf(e.getMessage())).build();
      }
    };
  }
}
