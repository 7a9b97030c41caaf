package io.perennial.command.tiering;

import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.reaction.LogFollower;
import io.perennial.command.sender.CommandSender;
import io.perennial.platform.tier.TieringPolicy;
import io.perennial.platform.tier.TieringSettings;
import io.perennial.platform.tokens.DocumentTokenStore;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Duty;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tiering runs, as part of the command side. */
@Configuration(proxyBeanMethods = false)
public class TieringConfiguration {

  @Bean
  ConfigurerModule tieringPolicy(TieringSettings settings) {
    TieringPolicy policy = settings.policy();
    return configurer -> configurer.registerComponent(TieringPolicy.class, c -> policy);
  }

  @Bean
  Duty tieringRuns(
      org.axonframework.config.Configuration axon,
      LogFollower.Log log,
      CommandSender sender,
      CompanyCalendar calendar,
      DocumentTokenStore tokens) {
    TieringProcessor processor =
        new TieringProcessor(log, axon.getComponent(ReportingCurrency.class), sender, calendar);
    return new Duty(
        new Duty.Description(
            TieringProcessor.NAME,
            "Ranks the customers of tiering runs, and moves them when a run is applied",
            () -> tokens.claimant(TieringProcessor.NAME)),
        processor::start,
        processor::close);
  }
}
