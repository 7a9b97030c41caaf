package io.perennial.workbench.room;

import io.perennial.workbench.act.ActConfiguration;
import io.perennial.workbench.door.Companies;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.figure.FigureConfiguration;
import io.perennial.workbench.figure.Panels;
import io.perennial.workbench.list.ListConfiguration;
import io.perennial.workbench.list.Lists;
import io.perennial.workbench.live.LiveConfiguration;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.room.analyses.AnalysesConfiguration;
import io.perennial.workbench.room.complaints.ComplaintsConfiguration;
import io.perennial.workbench.room.credit.CreditConfiguration;
import io.perennial.workbench.room.customers.CustomersConfiguration;
import io.perennial.workbench.room.history.HistoryConfiguration;
import io.perennial.workbench.room.keyaccounts.KeyAccountsConfiguration;
import io.perennial.workbench.room.operations.OperationsConfiguration;
import io.perennial.workbench.room.place.Places;
import io.perennial.workbench.room.sales.SalesConfiguration;
import io.perennial.workbench.room.today.TodayConfiguration;
import io.perennial.workbench.signin.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The rooms, put together. */
@Configuration(proxyBeanMethods = false)
@Import({
  ActConfiguration.class,
  AnalysesConfiguration.class,
  ComplaintsConfiguration.class,
  CreditConfiguration.class,
  CustomersConfiguration.class,
  FigureConfiguration.class,
  HistoryConfiguration.class,
  KeyAccountsConfiguration.class,
  ListConfiguration.class,
  LiveConfiguration.class,
  OperationsConfiguration.class,
  SalesConfiguration.class,
  TodayConfiguration.class
})
public class Rooms {

  @Bean
  Panels panels(Doors doors, Interface described) {
    return new Panels(doors, described);
  }

  @Bean
  Lists lists(Doors doors, Interface described) {
    return new Lists(doors, described);
  }

  @Bean
  Places places(
      Companies companies, Panels panels, Interface described, Pages pages, People people) {
    return new Places(companies, panels, described, pages, people);
  }
}
