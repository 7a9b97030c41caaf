package io.perennial.workbench.room;

import io.perennial.workbench.act.ActConfiguration;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.figure.FigureRoutes;
import io.perennial.workbench.figure.Panels;
import io.perennial.workbench.list.ListRoutes;
import io.perennial.workbench.list.Lists;
import io.perennial.workbench.live.LiveRoutes;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.room.analyses.AnalysesRoutes;
import io.perennial.workbench.room.analyses.RunRoutes;
import io.perennial.workbench.room.complaints.ComplaintRoutes;
import io.perennial.workbench.room.credit.CreditRoutes;
import io.perennial.workbench.room.customers.CustomersConfiguration;
import io.perennial.workbench.room.history.HistoryConfiguration;
import io.perennial.workbench.room.keyaccounts.KeyAccountRoutes;
import io.perennial.workbench.room.operations.OperationsConfiguration;
import io.perennial.workbench.room.place.Places;
import io.perennial.workbench.room.sales.SalesRoutes;
import io.perennial.workbench.room.today.TodayRoutes;
import io.perennial.workbench.signin.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The rooms, put together. */
@Configuration(proxyBeanMethods = false)
@Import({
  ActConfiguration.class,
  AnalysesRoutes.class,
  ComplaintRoutes.class,
  CreditRoutes.class,
  CustomersConfiguration.class,
  FigureRoutes.class,
  HistoryConfiguration.class,
  KeyAccountRoutes.class,
  ListRoutes.class,
  LiveRoutes.class,
  OperationsConfiguration.class,
  RunRoutes.class,
  SalesRoutes.class,
  TodayRoutes.class
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
  Places places(Panels panels, Interface described, Pages pages, People people) {
    return new Places(panels, described, pages, people);
  }
}
