package io.perennial.command.erasing;

import io.perennial.command.erasure.PersonalRecords;
import io.perennial.command.reaction.LogFollower;
import io.perennial.command.sender.CommandSender;
import io.perennial.events.personal.PersonKeys;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.tokens.DocumentTokenStore;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Duty;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Legal holds and erasures, as part of the command side. */
@Configuration(proxyBeanMethods = false)
public class ErasureConfiguration {

  @Bean
  LegalHolds legalHolds(DocumentStore documents, EventLog events) {
    return new LegalHolds(documents, events);
  }

  @Bean
  ConfigurerModule personalRecords(
      EventLog events, PersonKeys keys, PersonalDataProtection protection, LegalHolds holds) {
    PersonalRecords records = new LoggedRecords(events, keys, protection, holds::customers);
    return configurer -> configurer.registerComponent(PersonalRecords.class, c -> records);
  }

  @Bean
  Duty erasures(
      LogFollower.Log log,
      CommandSender sender,
      CompanyCalendar calendar,
      DocumentTokenStore tokens) {
    ErasureProcessor processor = new ErasureProcessor(log, sender, calendar);
    return new Duty(
        new Duty.Description(
            ErasureProcessor.NAME,
            "Destroys the keys of who is to be erased, once that is confirmed",
            () -> tokens.claimant(ErasureProcessor.NAME)),
        processor::start,
        processor::close);
  }
}
