package io.perennial.workbench.room;

import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.figure.FigureRoutes;
import io.perennial.workbench.figure.Panels;
import io.perennial.workbench.list.ListRoutes;
import io.perennial.workbench.list.Lists;
import io.perennial.workbench.room.today.TodayRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The rooms, put together. */
@Configuration(proxyBeanMethods = false)
@Import({FigureRoutes.class, ListRoutes.class, TodayRoutes.class})
public class Rooms {

  @Bean
  Panels panels(Doors doors, Interface described) {
    return new Panels(doors, described);
  }

  @Bean
  Lists lists(Doors doors, Interface described) {
    return new Lists(doors, described);
  }
}
