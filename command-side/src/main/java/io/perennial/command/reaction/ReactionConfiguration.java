package io.perennial.command.reaction;

import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.command.CommandCatalogue;
import io.perennial.command.sender.CommandSender;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.tokens.DocumentTokenStore;
import io.perennial.platform.wiring.CommonSettings;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Duty;
import io.perennial.platform.wiring.EventStoreSetup;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reactions, as part of the command side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReactionSettings.class)
public class ReactionConfiguration {

  /** What follows must not depend on the node that handles an event. */
  @Bean
  CommonSettings commonReactions(ReactionSettings settings) {
    return CommonSettings.of("perennial.reactions", settings);
  }

  @Bean
  LogFollower.Log followedLog(
      org.axonframework.config.Configuration axon,
      EventLog events,
      EventReader reader,
      DocumentTokenStore tokens,
      EventStoreSetup setup) {
    return new LogFollower.Log(axon.eventStore(), reader, events, tokens, setup.positions());
  }

  @Bean
  Duty reactions(
      LogFollower.Log log,
      CommandCatalogue catalogue,
      CommandSender sender,
      DocumentStore documents,
      ReactionSettings settings,
      CompanyCalendar calendar,
      DocumentTokenStore tokens,
      MeterRegistry meters) {
    Postponed postponed = new Postponed(documents);
    ReactionProcessors processors =
        new ReactionProcessors(
            log,
            Reactions.all(settings).stream()
                .map(each ->
                    new Reacting(each, catalogue, sender, postponed, settings, calendar, meters))
                .toList(),
            postponed,
            settings,
            calendar);
    return new Duty(
        new Duty.Description(
            "reactions",
            "Gives the commands that follow from events by themselves",
            () -> processors.claimant(tokens)),
        processors::start,
        processors::close);
  }
}
